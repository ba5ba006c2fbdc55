/** The names of the flags, and how to tell a misspelt one from another word. */
import { foldKey } from './field-reading.ts'
import { isOneSlip } from './is-one-slip.ts'

export const flagNames = ['publish', 'draft', 'private'] as const

export type FlagName = (typeof flagNames)[number]

/** The flag that a key seems to mean without being it: `Publish`, `pubish`, `drafts`. */
export function misspeltFlag(key: string): FlagName | null {
  if (flagNames.some((name) => name === key)) return null
  const folded = foldKey(key)
  if (otherWords.has(folded)) return null
  return flagNames.find((name) => folded === name || isOneSlip(folded, name)) ?? null
}

/** Words of their own that are one letter away from a flag. */
const otherWords = new Set(['craft', 'daft', 'drafty', 'drift', 'graft', 'kraft', 'primate', 'raft'])
