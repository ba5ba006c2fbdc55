/** `one link` and `one link eval` */
import { Command, InvalidArgumentError, Option } from 'commander'
import { type GardenPlace, readSettings } from '../../pipelines/adapters/read-settings.ts'
import type { World } from '../../pipelines/adapters/world.ts'
import { renderEvaluations } from '../../src/garden/suggest/evaluate/render-evaluation.ts'
import { renderSuggestions } from '../../src/garden/suggest/render-suggestions.ts'
import type { Suggestion } from '../../src/garden/suggest/suggestion.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { isPublicLog } from '../public-log.ts'
import { reportConflicts } from '../report-conflicts.ts'
import { createWorld, printJson, type SharedOptions, withSharedOptions } from '../shared-options.ts'

interface LinkCommandOptions extends SharedOptions {
  top?: number
  fresh?: boolean
  batch?: boolean
  apply?: boolean | string[]
  reject?: string[]
  dryRun?: boolean
  review?: boolean
}

interface EvalCommandOptions extends SharedOptions {
  share: number
  seeds: number
}

export function linkCommand(): Command {
  const evaluation = withSharedOptions(new Command('eval'))
    .description('Hide links of the garden, and measure how many are found again')
    .option('--share <share>', 'the share of the links that is hidden', parseShare, 0.2)
    .option('--seeds <number>', 'how many times, each time other links', parseCount, 5)
    .action(runEvaluation)
  return withSharedOptions(new Command('link'))
    .description('Suggest links between notes, learned from those that are there')
    .option('--top <number>', 'rank this many targets for every note, however unlikely', parseCount)
    .option('--fresh', 'learn anew, whatever is kept of earlier runs')
    .option('--batch', 'let the judge answer within a day, for less: run the same again then')
    .option('--apply [id...]', 'make links of the suggestions, or of those with these ids')
    .option('--dry-run', 'with --apply, only say what would be written')
    .option('--reject <id...>', 'never suggest these again')
    .addOption(
      new Option('--review', 'decide on them one by one, in a terminal').conflicts([
        'apply',
        'dryRun',
        'json',
        'reject',
      ]),
    )
    .action(runLink)
    .addCommand(evaluation)
}

async function runLink(options: LinkCommandOptions): Promise<void> {
  const world = createWorld(options)
  const place = await readSettings(world, options)
  if (options.review) return runReview(world, place, options)
  const { link } = await import('../../pipelines/link/index.ts')
  if (options.apply || options.reject) {
    // A vault in which a change stands half done cannot be read.
    const { settleVault } = await import('../../pipelines/adapters/changes/settle-vault.ts')
    await settleVault(place.vault)
  }
  const { linkPublicly } = await import('../../pipelines/link/link-publicly.ts')
  const suggest = isPublicLog() ? linkPublicly : link
  const suggestions = await suggest(world, place, {
    top: options.top ?? null,
    fresh: options.fresh === true,
    ...(options.batch && { engine: { batch: 'hand-over' } }),
  })
  if (options.reject) {
    const { rejectSuggestions } = await import('../../pipelines/link/reject-suggestions.ts')
    const { changes, conflicts } = await rejectSuggestions(place, options.reject, suggestions)
    process.exitCode = reportConflicts(conflicts)
    return options.json ? printJson({ rejected: options.reject, changes, conflicts }) : undefined
  }
  if (options.apply) {
    const { applySuggestions } = await import('../../pipelines/link/apply-suggestions.ts')
    const chosen = options.apply === true ? suggestions : chooseByIds(suggestions, options.apply)
    const dryRun = options.dryRun === true
    const { accepted, refused, changes, conflicts } = await applySuggestions(world, place, chosen, { dryRun })
    process.exitCode = reportConflicts(conflicts)
    if (options.json) return printJson({ accepted, refused, changes, conflicts })
    if (conflicts.length > 0) return
    for (const { suggestion, refusal } of refused)
      console.error(`${suggestion.source}: ${suggestion.target} stays unlinked: ${refusal.reason}`)
    for (const { suggestion, written } of accepted) console.log(`${suggestion.source}: ${written}`)
    console.log(`${dryRun ? 'Would write' : 'Wrote'} ${accepted.length} of ${chosen.length} links`)
    return
  }
  if (options.json)
    for (const suggestion of suggestions) process.stdout.write(`${JSON.stringify(suggestion)}\n`)
  else process.stdout.write(renderSuggestions(suggestions))
  const isSeen = process.stdin.isTTY && process.stdout.isTTY && !options.json
  if (isSeen && suggestions.length > 0) console.error('Decide on them one by one with `one link --review`.')
}

async function runReview(world: World, place: GardenPlace, options: LinkCommandOptions): Promise<void> {
  const { openScreen, requireTerminal } = await import('../review/open-screen.ts')
  requireTerminal()
  const { reviewSuggestions } = await import('../../pipelines/link/review-suggestions.ts')
  const { suggestions, desk } = await reviewSuggestions(world, place, {
    top: options.top ?? null,
    fresh: options.fresh === true,
  })
  const { reviewLinks } = await import('../review/review-links.ts')
  const screen = openScreen()
  try {
    const ids = suggestions.map(({ id }) => id)
    process.exitCode = await reviewLinks(ids, desk, screen)
  } finally {
    screen.close()
  }
}

function chooseByIds(suggestions: readonly Suggestion[], ids: readonly string[]): Suggestion[] {
  const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]))
  return ids.map((id) => {
    const suggestion = byId.get(id)
    if (!suggestion)
      throw new UserError(`There is no suggestion \`${id}\`.`, '`one link` lists all with their ids.')
    return suggestion
  })
}

async function runEvaluation(_: unknown, command: Command): Promise<void> {
  const options = command.optsWithGlobals<EvalCommandOptions>()
  const world = createWorld(options)
  const place = await readSettings(world, options)
  const { evaluate } = await import('../../pipelines/link/index.ts')
  const evaluations = await evaluate(world, place, options)
  if (options.json) return printJson(evaluations)
  process.stdout.write(renderEvaluations(evaluations))
}

function parseShare(value: string): number {
  const share = Number(value)
  if (share > 0 && share < 1) return share
  throw new InvalidArgumentError('A share is a number between 0 and 1.')
}

function parseCount(value: string): number {
  const count = Number(value)
  if (/^\d{1,4}$/.test(value) && count > 0) return count
  throw new InvalidArgumentError('It is a whole number from 1 to 9999.')
}
