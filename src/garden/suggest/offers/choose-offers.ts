/** Which suggestions an owner is asked about first, and how many at a time. */
import { type Graph, linkedFrom, linkingTo } from '../../graph.ts'
import { compareText, type VaultPath } from '../../paths.ts'
import type { PlannedSuggestions, SuggestionState } from '../accept/plan-suggestions.ts'
import { planSuggestions } from '../accept/plan-suggestions.ts'
import type { Suggestion } from '../suggestion.ts'

/**
 * The edits of at most `most` of `suggestions`: those that are likely first, and of these the ones of notes with few links. One that
 * cannot be made gives its place to the next, and is told among `refused`.
 */
export function chooseOffers(
  state: SuggestionState,
  suggestions: readonly Suggestion[],
  most: number,
): PlannedSuggestions {
  const ranked = rankOffers(suggestions, state.garden.graph)
  const refused: PlannedSuggestions['refused'] = []
  for (;;) {
    const no = new Set(refused.map(({ suggestion }) => suggestion.id))
    const planned = planSuggestions(state, ranked.filter(({ id }) => !no.has(id)).slice(0, most))
    refused.push(...planned.refused)
    if (planned.refused.length === 0) return { ...planned, refused }
  }
}

/** An owner more often takes such a suggestion than not. */
const likely = 0.5

/** What is likely first; then by the need of the note, in steps that double: none, one or two, three to six links; then by score. */
export function rankOffers(suggestions: readonly Suggestion[], graph: Graph): Suggestion[] {
  const needs = new Map<VaultPath, number>()
  const needOf = (path: VaultPath) => {
    const known = needs.get(path)
    if (known !== undefined) return known
    const links = linkedFrom(graph, path).size + linkingTo(graph, path).size
    const need = Math.floor(Math.log2(1 + links))
    needs.set(path, need)
    return need
  }
  return [...suggestions].sort(
    (a, b) =>
      Number(b.score >= likely) - Number(a.score >= likely) ||
      needOf(a.source) - needOf(b.source) ||
      b.score - a.score ||
      compareText(a.id, b.id),
  )
}
