/** What is worth a look of all candidates of a note, before anybody's wishes are asked. */
import { location } from 'vfile-location'
import type { Candidate, CandidateFinder } from './candidates.ts'
import type { Corpus, CorpusNote } from './corpus/corpus.ts'
import { mentionFeatures, signals } from './features.ts'
import { placeOf } from './place-of.ts'
import { probability } from './rank/logistic.ts'
import type { Models } from './rank/models.ts'
import { openRankerTest, type Ranker, rankerContributions } from './rank/ranker.ts'
import type { Hit } from './signals/hits.ts'
import type { Anchor, Reason, Suggestion, SuggestionKind } from './suggestion.ts'
import { suggestionId } from './suggestion-id.ts'

export interface ShortlistOptions {
  models: Models
  /** Ranks all, whatever their scores, for a list of targets: both models are then the one of lists. */
  all: boolean
  /** The source of a note, with its byte order mark. */
  sourceOf(path: string): string
}

/** A candidate with its score, of which only the best become suggestions. */
export interface Ranked {
  target: number
  score: number
  tell(): Shortlisted
}

/** A suggestion that may be made, as plain data. */
export interface Shortlisted extends Suggestion {
  /** The block that a mention stands in; null for a related note. */
  block: number | null
}

/** From these scores on a suggestion is shown. The bench says what share of those its authors had linked. */
export const thresholds: Record<SuggestionKind, number> = { mention: 0.35, related: 0.6 }

/** All that is worth a look of the note at `source`, best first. */
export function shortlist(
  finder: CandidateFinder,
  { notes }: Pick<Corpus, 'notes'>,
  source: number,
  options: ShortlistOptions,
): Ranked[] {
  const own = notes[source]
  if (!own) return []
  const oddsOf = openOdds(options)
  return finder
    .of(source)
    .flatMap((candidate) => {
      const target = notes[candidate.target]
      return target ? judge(candidate, { source: own, target, oddsOf }, options) : []
    })
    .sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1))
}

type OddsOf = Record<SuggestionKind, (values: Float64Array) => number | null>

/** Scores are rounded, so that a little less than a threshold comes up to it. */
const rounding = 1e-4

function openOdds({ models, all }: Pick<ShortlistOptions, 'models' | 'all'>): OddsOf {
  const least = (kind: SuggestionKind) => {
    const chance = thresholds[kind] - rounding
    return all ? Number.NEGATIVE_INFINITY : Math.log(chance / (1 - chance))
  }
  return {
    mention: openRankerTest(models.mention, least('mention')),
    related: openRankerTest(models.related, least('related')),
  }
}

function judge(
  { target: place, mention, values }: Candidate,
  { source, target, oddsOf }: { source: CorpusNote; target: CorpusNote; oddsOf: OddsOf },
  { models, all, sourceOf }: ShortlistOptions,
): (Ranked & { path: string })[] {
  const hit = placeOf(mention)
  const kind = hit ? 'mention' : 'related'
  const model = hit ? models.mention : models.related
  const odds = oddsOf[kind](values)
  if (odds === null) return []
  const score = Number(probability(odds).toFixed(4))
  if (!all && score < thresholds[kind]) return []
  const tell = (): Shortlisted => ({
    id: suggestionId({ kind, source: source.path, target: target.path }),
    source: source.path,
    target: target.path,
    kind,
    score,
    anchor: hit ? anchorOf(rangeOf(source, hit), sourceOf(source.path)) : null,
    reasons: reasonsOf(model, values, mention === null ? mentionFeatures.length : 0),
    block: hit?.block ?? null,
  })
  return [{ target: place, path: target.path, score, tell }]
}

/** The place in the source, in UTF-16 units. */
function rangeOf({ blocks }: CorpusNote, { block, start, end }: Hit): { start: number; end: number } {
  const { starts = [], texts = [] } = blocks[block] ?? {}
  const last = end - 1
  return { start: starts[start] ?? -1, end: (starts[last] ?? -1) + (texts[last]?.length ?? 0) }
}

function anchorOf(range: { start: number; end: number }, text: string): Anchor | null {
  const point = location(text).toPoint(range.start)
  if (!point) return null
  return { text: text.slice(range.start, range.end), ...range, line: point.line, column: point.column }
}

/** The contributions of the features of each signal together from the one at `first` on, those that matter. */
function reasonsOf(model: Ranker, values: Float64Array, first: number): Reason[] {
  const sums = new Map<string, number>()
  rankerContributions(model, values).forEach((contribution, at) => {
    if (at < first) return
    const signal = signals[at] ?? ''
    sums.set(signal, (sums.get(signal) ?? 0) + contribution)
  })
  return Array.from(sums, ([signal, sum]) => ({ signal, contribution: Number(sum.toFixed(3)) }))
    .filter(({ contribution }) => Math.abs(contribution) >= leastContribution)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.signal < b.signal ? -1 : 1))
}

const leastContribution = 0.05
