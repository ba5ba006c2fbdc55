/** Suggestions for those who read them in a terminal. */
import { reasonWords } from './reason-words.ts'
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
  return `  ${place.padEnd(8)}  ${percent(score)}  ${words}  (${id})\n${' '.repeat(18)}${reasonWords(reasons).join(', ')}`
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`.padStart(5)
}
