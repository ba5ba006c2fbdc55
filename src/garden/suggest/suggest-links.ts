/** Which links the notes of a garden could have: the ranking of candidates, and the policy of what is shown of it. */
import { location } from 'vfile-location'
import { type Candidate, openCandidates } from './candidates.ts'
import type { CorpusNote } from './corpus/corpus.ts'
import { signals } from './features.ts'
import { contributionsOf, type Logistic, logOdds, probability } from './rank/logistic.ts'
import type { Models } from './rank/models.ts'
import type { Hit } from './signals/hits.ts'
import type { Mention } from './signals/mentions.ts'
import type { Anchor, Reason, Suggestion, SuggestionKind } from './suggestion.ts'
import { suggestionId } from './suggestion-id.ts'
import type { View } from './view.ts'

export interface SuggestOptions {
  models: Models
  /** The ids of suggestions that are never shown again. */
  rejected: ReadonlySet<string>
  /** Ranks this many targets for every note, whatever their scores; null shows what is worth a look. */
  top: number | null
  /** The source of a note, with its byte order mark. */
  sourceOf(path: string): string
}

/** From these scores on a suggestion is shown. The bench says what share of those its authors had linked. */
export const thresholds: Record<SuggestionKind, number> = { mention: 0.35, related: 0.6 }

/** More than these in one note are a burden. */
export const mostPerNote = 3

/** The suggestions note by note, in the order of their paths, the best of each note first. */
export function suggestLinks(view: View, options: SuggestOptions): Suggestion[] {
  const finder = openCandidates(view)
  return view.corpus.notes.flatMap((_, source) => {
    const ranked = rank(finder.of(source), view, options)
    return options.top === null ? choose(ranked) : ranked.slice(0, options.top).map(withoutBlock)
  })
}

interface Ranked extends Suggestion {
  /** Where the mention stands; null for a related note. */
  block: number | null
}

function rank(candidates: readonly Candidate[], view: View, options: SuggestOptions): Ranked[] {
  const { notes } = view.corpus
  return candidates
    .flatMap((candidate) => {
      const source = notes[candidate.source]
      const target = notes[candidate.target]
      if (!source || !target || (source.isPublic && !target.isPublic)) return []
      const suggestion = judge(candidate, { source, target }, options)
      return options.rejected.has(suggestion.id) ? [] : [suggestion]
    })
    .sort((a, b) => b.score - a.score || (a.target < b.target ? -1 : 1))
}

function judge(
  { mention, values }: Candidate,
  { source, target }: { source: CorpusNote; target: CorpusNote },
  { models, top, sourceOf }: SuggestOptions,
): Ranked {
  const hit = placeOf(mention)
  const kind = hit ? 'mention' : 'related'
  // A list of targets is one order: what is not said is then judged by the same model as what is.
  const model = hit || top !== null ? models.mention : models.related
  const block = hit?.block ?? null
  return {
    id: suggestionId({ kind, source: source.path, target: target.path }),
    source: source.path,
    target: target.path,
    kind,
    score: Number(probability(logOdds(model, values)).toFixed(4)),
    anchor: hit ? anchorOf(source, hit, sourceOf(source.path)) : null,
    reasons: reasonsOf(model, values),
    block,
  }
}

/** Where a link can be made of the words; null where a longer name stands there, or none can be. */
export function placeOf(mention: Mention | null): Hit | null {
  return mention?.hit.free && !mention.hit.nested ? mention.hit : null
}

function anchorOf(
  { blocks }: CorpusNote,
  { block, start, end }: { block: number; start: number; end: number },
  text: string,
): Anchor | null {
  const { starts = [], ends = [] } = blocks[block] ?? {}
  const place = { start: starts[start] ?? -1, end: ends[end - 1] ?? -1 }
  const point = location(text).toPoint(place.start)
  if (!point) return null
  return { text: text.slice(place.start, place.end), ...place, line: point.line, column: point.column }
}

/** The contributions of the features of each signal together, those that matter. */
function reasonsOf(model: Logistic, values: Float64Array): Reason[] {
  const sums = new Map<string, number>()
  contributionsOf(model, values).forEach((contribution, at) => {
    const signal = signals[at] ?? ''
    sums.set(signal, (sums.get(signal) ?? 0) + contribution)
  })
  return Array.from(sums, ([signal, sum]) => ({ signal, contribution: Number(sum.toFixed(3)) }))
    .filter(({ contribution }) => Math.abs(contribution) >= leastContribution)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.signal < b.signal ? -1 : 1))
}

const leastContribution = 0.05

/** At most three, and of those in one paragraph the best. */
function choose(ranked: readonly Ranked[]): Suggestion[] {
  const taken = new Set<number>()
  const chosen: Suggestion[] = []
  for (const suggestion of ranked) {
    const { kind, score, block } = suggestion
    if (chosen.length === mostPerNote) break
    if (score < thresholds[kind] || (block !== null && taken.has(block))) continue
    if (block !== null) taken.add(block)
    chosen.push(withoutBlock(suggestion))
  }
  return chosen
}

function withoutBlock({ block: _block, ...suggestion }: Ranked): Suggestion {
  return suggestion
}
