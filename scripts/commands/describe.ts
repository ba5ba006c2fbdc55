/** `one describe` */
import { Command } from 'commander'
import type { GardenPlace } from '../../pipelines/adapters/read-settings.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { World } from '../../pipelines/adapters/world.ts'
import type { Detail } from '../../src/garden/describe/detail.ts'
import type { EngineDescribed } from '../../src/garden/describe/model/describe-with-engine.ts'
import { renderDetails } from '../../src/garden/describe/render-details.ts'
import { renderMoney } from '../../src/garden/engine/price.ts'
import { count } from '../../src/garden/report/count.ts'
import { visibleText } from '../../src/garden/report/visible-text.ts'
import { UserError } from '../../src/garden/user-error.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import { isPublicLog } from '../public-log.ts'
import { reportConflicts } from '../report-conflicts.ts'
import {
  createWorld,
  parseMost,
  printJson,
  type SharedOptions,
  withSharedOptions,
} from '../shared-options.ts'

interface DescribeCommandOptions extends SharedOptions {
  most: number
  apply?: true | string[]
  dryRun?: boolean
  reject?: string[]
  engine?: boolean
}

export function describeCommand(): Command {
  return withSharedOptions(new Command('describe'))
    .description('Suggest descriptions, topics, tags, other names and words of pictures that notes lack')
    .argument('[note]', 'its file name, its path in the vault, or an alias; all notes without it')
    .option('--most <number>', 'suggest this many at once', parseMost, 20)
    .option('--apply [id...]', 'write the suggestions, or those with these ids')
    .option('--no-engine', 'keep to the rules of the garden, where the settings name a model too')
    .option(
      '--dry-run',
      'ask no model and say what it would cost; with --apply, only say what would be written',
    )
    .option('--reject <id...>', 'never suggest these again')
    .action(runDescribe)
}

async function runDescribe(note: string | undefined, options: DescribeCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { describe } = await import('../../pipelines/describe/index.ts')
  const isNamed = options.reject !== undefined || Array.isArray(options.apply)
  const found = await describe(world, place, {
    onlyPublic: isPublicLog(),
    note: note ?? null,
    most: isNamed ? null : options.most,
    // What an id names was shown before.
    onlyKnown: isNamed || options.dryRun === true,
    ...(options.engine === false && { engine: null }),
  })
  const { details, mute, more, engine } = found
  if (engine && !isNamed) tellEngine(engine, place.settings)
  if (options.reject) return rejectThem(place, options.reject, details, options)
  if (options.apply)
    return applyThem(world, place, options.apply === true ? details : chosen(options.apply, details), options)
  if (options.json) return printJson({ details, mute, more, engine })
  process.stdout.write(renderDetails(found))
}

function tellEngine({ answered, unanswered, fault, estimate }: EngineDescribed, { engine }: Settings): void {
  const price = estimate && engine ? renderMoney(estimate.nanos, engine.currency) : ''
  const asked = estimate ? ` It would read ${count(estimate.notes, 'note')} for ${price} at most.` : ''
  const rest = unanswered > 0 ? `; of ${unanswered} the rules speak` : ''
  const why = fault ? ` ${fault.message}` : ''
  console.error(visibleText(`A model described ${count(answered, 'note')}${rest}.${asked}${why}`))
}

function chosen(ids: readonly string[], details: readonly Detail[]): Detail[] {
  return ids.map((id) => {
    const detail = details.find((one) => one.id === id)
    if (!detail)
      throw new UserError(`There is no detail \`${id}\`.`, '`one describe` lists them with their ids.')
    return detail
  })
}

async function applyThem(
  world: World,
  place: GardenPlace,
  details: readonly Detail[],
  { dryRun = false, json }: DescribeCommandOptions,
): Promise<void> {
  const { applyDetails } = await import('../../pipelines/describe/apply-details.ts')
  const applied = await applyDetails(world, place, details, { dryRun })
  process.exitCode = reportConflicts(applied.conflicts)
  if (json) return printJson(applied)
  if (applied.conflicts.length > 0) return
  for (const { detail, reason } of applied.refused)
    console.error(visibleText(`${detail.note}: ${detail.kind} was not written: ${reason}`))
  const notes = new Set(applied.accepted.map((detail) => detail.note)).size
  const written = count(applied.accepted.length, 'detail')
  console.log(`${dryRun ? 'Would write' : 'Wrote'} ${written} into ${count(notes, 'note')}`)
}

async function rejectThem(
  place: GardenPlace,
  ids: readonly string[],
  details: readonly Detail[],
  { json }: DescribeCommandOptions,
): Promise<void> {
  const { rejectDetails } = await import('../../pipelines/describe/reject-details.ts')
  const { changes, conflicts } = await rejectDetails(place, ids, details)
  process.exitCode = reportConflicts(conflicts)
  if (json) return printJson({ rejected: ids, changes, conflicts })
  if (conflicts.length === 0) console.log(`Never suggested again: ${ids.join(', ')}`)
}
