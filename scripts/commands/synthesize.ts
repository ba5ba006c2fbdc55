/** `one synthesize` */
import { Command } from 'commander'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { NoSynthesis } from '../../src/garden/writing/synthesis.ts'
import { isPublicLog } from '../public-log.ts'
import { reportConflicts } from '../report-conflicts.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface SynthesizeCommandOptions extends SharedOptions {
  folder?: string
  private?: boolean
  dryRun?: boolean
}

export function synthesizeCommand(): Command {
  return withSharedOptions(new Command('synthesize'))
    .description('Write a note that answers a question in quoted sentences of other notes')
    .argument('<question>', 'what it is to answer; the title of the note')
    .option('--folder <folder>', 'the folder of the vault to put a new note in')
    .option('--private', 'quote notes that are not published too; then the new one is not published either')
    .option('--dry-run', 'only show what would be written')
    .action(runSynthesize)
}

/** Why there is no note. */
const refusals: Record<NoSynthesis['reason'], string> = {
  'nothing-found': 'your notes do not answer this',
  'too-few-claims': 'your notes have a single sentence on this; `one ask` shows it',
  'too-many-refused': 'too few sentences stood the checks',
}

async function runSynthesize(question: string, options: SynthesizeCommandOptions): Promise<void> {
  if (options.private && isPublicLog())
    throw new UserError('The world may read this log.', 'Run `one synthesize --private` on your own machine.')
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { synthesize } = await import('../../pipelines/synthesize/index.ts')
  const dryRun = options.dryRun === true
  const made = await synthesize(world, place, question, {
    folder: options.folder ?? '',
    withPrivate: options.private === true,
    dryRun,
  })
  if (made.state === 'refused') process.exitCode = 1
  else process.exitCode = reportConflicts(made.conflicts)
  if (options.json) return printJson(made)
  if (made.state === 'refused') {
    const missing = made.missing.length > 0 ? ` Nothing was found about: ${made.missing.join(', ')}.` : ''
    console.error(`Nothing was written: ${refusals[made.reason]}.${missing}`)
    return
  }
  if (made.conflicts.length > 0) return
  if (dryRun) process.stdout.write(made.text)
  console.error(
    made.state === 'unchanged'
      ? `${made.path} says so already`
      : `${dryRun ? 'Would write' : 'Wrote'} ${made.path}`,
  )
}
