/** Suggestions for those who read them in a terminal. */
import type { Suggestion } from './suggestion.ts'

/** Note by note, each suggestion with its place, its score, its id and what speaks for it. */
export function renderSuggestions(suggestions: readonly Suggestion[]): string {
  const notes = [...Map.groupBy(suggestions, ({ source }) => source)]
  const blocks = notes.map(([source, own]) => [source, ...own.map(renderSuggestion)].join('\n'))
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  const total = `${count(suggestions.length, 'suggestion')} in ${count(notes.length, 'note')}`
  return `${[...blocks, total].join('\n\n')}\n`
}

function renderSuggestion({ id, target, score, anchor, reasons }: Suggestion): string {
  const place = anchor ? `${anchor.line}:${anchor.column}` : 'related'
  const words = anchor ? `“${anchor.text}” → ${target}` : target
  const why = reasons
    .filter(({ contribution }) => contribution > 0)
    .slice(0, 3)
    .map(({ signal }) => reasonWords.get(signal) ?? signal)
  return `  ${place.padEnd(8)}  ${percent(score)}  ${words}  (${id})\n${' '.repeat(18)}${why.join(', ')}`
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`.padStart(5)
}

/** What each signal says, in a few words. */
const reasonWords: ReadonlyMap<string, string> = new Map([
  ['mention', 'its name is often a link'],
  ['place', 'links often stand in such a place'],
  ['bm25', 'rare words in common'],
  ['tfidf', 'the same words'],
  ['latent', 'the same subject'],
  ['context', 'others speak of it in these words'],
  ['block', 'a paragraph on the same subject'],
  ['likesVotes', 'notes like this one link to it'],
  ['likesLists', 'listed beside notes like this one'],
  ['sharedNeighbours', 'the same neighbours'],
  ['sharedLists', 'linked beside each other'],
  ['walk', 'a few links away'],
  ['name', 'its name in other words'],
  ['linkLatent', 'linked to the same part of the garden'],
  ['folder', 'links to its folder'],
  ['tags', 'the same tags'],
  ['popularity', 'often linked'],
])
