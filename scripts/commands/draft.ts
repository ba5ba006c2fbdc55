/** `one draft` */
import { Command, Option } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { Drafted } from '../../pipelines/draft/index.ts'
import { count } from '../../src/garden/report/count.ts'
import { visibleText } from '../../src/garden/report/visible-text.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { type DraftMode, draftModes } from '../../src/garden/writing/drafting/draft-mode.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import { isPublicLog } from '../public-log.ts'
import { reportConflicts } from '../report-conflicts.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'
import { tellEstimate, tellWriter } from '../tell-writer.ts'

interface DraftCommandOptions extends SharedOptions {
  folder?: string
  private?: boolean
  dryRun?: boolean
  engine?: boolean
  mode: DraftMode
}

export function draftCommand(): Command {
  return withSharedOptions(new Command('draft'))
    .description('Draft what a brief asks for from quoted sentences of your notes, and leave the rest to you')
    .argument('<brief>', 'a file of Markdown: a title, headings, and the points to make under each')
    .option('--folder <folder>', 'the folder of the vault to put a new note in')
    .option('--private', 'quote notes that are not published too')
    .addOption(
      new Option(
        '--mode <mode>',
        'with a model: one writer for the whole, or one for each section and an editor',
      )
        .choices(draftModes)
        .default('single'),
    )
    .option('--no-engine', 'quote sentences alone, where the settings name a model too')
    .option('--dry-run', 'only show what would be written, and what a model would cost')
    .action(runDraft)
}

async function runDraft(brief: string, options: DraftCommandOptions, command: Command): Promise<void> {
  if (options.private && isPublicLog())
    throw new UserError('The world may read this log.', 'Run `one draft --private` on your own machine.')
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { draft } = await import('../../pipelines/draft/index.ts')
  const dryRun = options.dryRun === true
  const made = await draft(world, place, brief, {
    folder: options.folder ?? '',
    withPrivate: options.private === true,
    mode: options.mode,
    dryRun,
    onlyPublic: isPublicLog(),
    ...(options.engine === false && { engine: null }),
  })
  process.exitCode = made.state === 'empty' ? 1 : reportConflicts(made.conflicts)
  if (options.json) return printJson(made)
  if (made.state === 'empty')
    return console.error('Nothing was written: your notes say nothing of this brief.')
  if (made.conflicts.length > 0) return
  if (dryRun) process.stdout.write(made.text)
  const counts = `${count(made.quoted, 'claim')} with quotes, ${made.open} left to you`
  const did = made.state === 'unchanged' ? 'Nothing changed in' : dryRun ? 'Would write' : 'Wrote'
  console.error(visibleText(`${did} ${made.path} (${counts})`))
  for (const line of linesOf(made, place.settings)) console.error(visibleText(line))
  if (command.getOptionValueSource('mode') === 'cli' && isQuotedForWantOfEngine(made))
    console.error('`--mode` says how a model writes; this draft was quoted, as no engine was asked.')
}

function linesOf({ estimates, writer, notices }: Drafted, settings: Settings): string[] {
  if (!estimates) return [...tellWriter(writer, settings), ...notices]
  return draftModes.map((mode) => `\`--mode ${mode}\`: ${tellEstimate(estimates[mode], settings)}`)
}

function isQuotedForWantOfEngine({ estimates, writer }: Drafted): boolean {
  return estimates === null && writer.engine === 'embedded' && writer.instead === null
}
