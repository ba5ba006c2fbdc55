/** `one synthesize` */
import { Command } from 'commander'
import { type GardenPlace, readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { Wanted } from '../../pipelines/synthesize/choose-subject.ts'
import type { Synthesized } from '../../pipelines/synthesize/index.ts'
import { renderHandedOver } from '../../src/garden/engine/render-handed-over.ts'
import { visibleText } from '../../src/garden/report/visible-text.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { NoSynthesis } from '../../src/garden/writing/synthesis.ts'
import { isPublicLog } from '../public-log.ts'
import { reportConflicts } from '../report-conflicts.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'
import { tellEstimate, tellWriter } from '../tell-writer.ts'

interface SynthesizeCommandOptions extends SharedOptions {
  topic?: string
  notes?: string
  ripe?: boolean
  folder?: string
  private?: boolean
  dryRun?: boolean
  engine?: boolean
  batch?: boolean
}

export function synthesizeCommand(): Command {
  return withSharedOptions(new Command('synthesize'))
    .description('Write a note of quoted sentences of other notes: on a question, a topic, or what is ripe')
    .argument('[question]', 'what it is to answer; the title of the note')
    .option('--topic <topic>', 'sum up the notes of a topic instead')
    .option('--notes <names>', 'sum up these notes instead, with commas between their names')
    .option('--ripe', 'sum up what has grown most since it was last written of, and say why')
    .option('--folder <folder>', 'the folder of the vault to put a new note in')
    .option('--private', 'quote notes that are not published too; then the new one is not published either')
    .option('--no-engine', 'quote sentences alone, where the settings name a model too')
    .option('--batch', 'let a model answer within a day, for less: run the same again then')
    .option('--dry-run', 'only show what would be written, or what a model would cost')
    .action(runSynthesize)
}

/** Why there is no note. */
const refusals: Record<NoSynthesis['reason'], string> = {
  'nothing-found': 'your notes do not answer this',
  'too-few-notes': 'this stands in fewer than two notes that may be quoted',
  'too-few-claims': 'your notes have a single sentence on this; `one ask` shows it',
  'too-many-refused': 'too few sentences stood the checks',
}

async function runSynthesize(question: string | undefined, options: SynthesizeCommandOptions): Promise<void> {
  const wanted = readWanted(question, options)
  if (options.private && isPublicLog())
    throw new UserError('The world may read this log.', 'Run `one synthesize --private` on your own machine.')
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { synthesize } = await import('../../pipelines/synthesize/index.ts')
  const dryRun = options.dryRun === true
  const made = await synthesize(world, place, wanted, {
    folder: options.folder ?? '',
    withPrivate: options.private === true,
    dryRun,
    onlyPublic: isPublicLog(),
    ...(options.engine === false ? { engine: null } : options.batch && { engine: { batch: 'hand-over' } }),
  })
  process.exitCode = exitCodeOf(made)
  if (options.json) return printJson(made)
  if (dryRun && 'text' in made) process.stdout.write(made.text)
  for (const line of tell(made, dryRun, place.settings)) console.error(visibleText(line))
}

function exitCodeOf(made: Synthesized): number {
  if (made.state === 'refused') return 1
  if (made.state === 'handed-over') return made.batch.fault ? 1 : 0
  return 'conflicts' in made ? reportConflicts(made.conflicts) : 0
}

function tell(made: Synthesized, dryRun: boolean, settings: GardenPlace['settings']): string[] {
  switch (made.state) {
    case 'nothing-ripe':
      return ['Nothing is ripe: no set of notes grew that a synthesis does not cover.']
    case 'estimated':
      return [tellEstimate(made.estimate, settings)]
    case 'handed-over':
      return settings.engine ? renderHandedOver(made.batch, settings.engine) : []
    case 'refused': {
      const missing =
        made.missing.length > 0 ? ` No sentence was found that speaks of: ${made.missing.join(', ')}.` : ''
      return [
        `Nothing was written: ${refusals[made.reason]}.${missing}`,
        ...tellWriter(made.writer, settings),
      ]
    }
    case 'unchanged':
      return [`${made.path} says so already`]
    case 'written': {
      if (made.conflicts.length > 0) return []
      const reason = made.reason === null ? [] : [`Ripe: ${made.reason}`]
      return [
        ...reason,
        `${dryRun ? 'Would write' : 'Wrote'} ${made.path}`,
        ...tellWriter(made.writer, settings),
      ]
    }
  }
}

/** Throws `UserError` unless one thing is asked for. */
function readWanted(question: string | undefined, { topic, notes, ripe }: SynthesizeCommandOptions): Wanted {
  const wanted: Wanted[] = [
    ...(question === undefined ? [] : [{ kind: 'question', question } as const]),
    ...(topic === undefined ? [] : [{ kind: 'topic', topic } as const]),
    ...(notes === undefined ? [] : [{ kind: 'notes', names: readNames(notes) } as const]),
    ...(ripe ? [{ kind: 'ripe' } as const] : []),
  ]
  const [one, another] = wanted
  if (one && !another) return one
  throw new UserError(
    another ? 'This asks for several things at once.' : 'This asks for nothing.',
    'Give a question, `--topic`, `--notes` or `--ripe`.',
  )
}

function readNames(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
