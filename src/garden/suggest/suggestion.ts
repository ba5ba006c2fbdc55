/** A link that a note could have: where, to what, and why. */
import type { VaultPath } from '../paths.ts'

/** A `mention` makes a link of words that stand in the note; a `related` note is named in `relatedNotes`. */
export type SuggestionKind = 'mention' | 'related'

export interface Suggestion {
  /** The same for the same source, kind and target for as long as their files keep their names. */
  id: string
  source: VaultPath
  target: VaultPath
  kind: SuggestionKind
  /** How likely an author is to accept it, from 0 to 1. Those of different kinds are comparable once calibrated. */
  score: number
  /** Where the words stand; null for a related note. */
  anchor: Anchor | null
  /** What speaks for it, and against it, heaviest first. */
  reasons: Reason[]
}

export interface Anchor {
  /** The words as they stand in the source. */
  text: string
  /** Offsets in the source of the note, in UTF-16 units. */
  start: number
  end: number
  /** One-based, in UTF-16 units. */
  line: number
  column: number
}

export interface Reason {
  signal: string
  /** In log-odds: what the signal adds to the score before it becomes a probability. */
  contribution: number
}
