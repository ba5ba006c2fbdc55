/** The name of a suggestion that people type and records keep. */
import { hashText } from '../hash-text.ts'
import type { VaultPath } from '../paths.ts'
import type { SuggestionKind } from './suggestion.ts'

/** What makes two suggestions the same one, however their scores and places differ. */
export interface SuggestionKey {
  kind: SuggestionKind
  source: VaultPath
  target: VaultPath
}

/** Base-36 digits of an id: two of a garden's suggestions share one about once in ten thousand gardens of ten thousand notes. */
const digits = 8

/** The same on every machine, whichever form of Unicode its disk gives to names. */
export function suggestionId({ kind, source, target }: SuggestionKey): string {
  const names = [kind, source, target].map((part) => part.normalize('NFC'))
  return hashText(names.join('\0')).padStart(digits, '0').slice(-digits)
}
