/** Suggestions of a note that was written to. */
import type { VaultPath } from '../../paths.ts'
import type { Suggestion } from '../suggestion.ts'
import { moveAnchor } from './move-anchor.ts'

/** Finds the words of all suggestions of `source` in its new text. Where they are gone, the anchor is null. */
export function moveSuggestions(
  suggestions: Map<string, Suggestion>,
  source: VaultPath,
  before: string | null,
  after: string | null,
): void {
  if (before === null || after === null || before === after) return
  for (const [id, suggestion] of suggestions) {
    if (suggestion.source !== source || !suggestion.anchor) continue
    suggestions.set(id, { ...suggestion, anchor: moveAnchor(suggestion.anchor, before, after) })
  }
}
