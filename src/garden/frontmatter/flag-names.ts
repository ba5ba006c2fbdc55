/** The names of the flags, and how to tell a misspelt one from another word. */
import type { YamlValue } from './frontmatter.ts'
import { isOneSlip } from './is-one-slip.ts'

export const flagNames = ['publish', 'draft', 'private'] as const

export type FlagName = (typeof flagNames)[number]

/**
 * The flag that a key seems to mean without being it: `Publish`, `pubish`,
 * `drafts`. A word of its own, such as `craft`, means a flag if its value is
 * true or false.
 */
export function misspeltFlag(key: string, value: YamlValue): FlagName | null {
  if (flagNames.some((name) => name === key)) return null
  const folded = foldFlag(key)
  if (otherWords.has(folded) && typeof value !== 'boolean') return null
  return flagNames.find((name) => folded === name || isOneSlip(folded, name)) ?? null
}

/** In small letters of one alphabet, without the signs between them. */
function foldFlag(key: string): string {
  if (folded.test(key)) return key
  const letters = key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return Array.from(letters, (letter) => lookalikes.get(letter) ?? letter).join('')
}

/** What folding leaves as it is. */
const folded = /^[a-z0-9]*$/

/** Cyrillic and Greek letters that look like those of the flags. */
const lookalikes = new Map([
  ...Array.from('авеірѕтгһԁсƒ', (letter, at): [string, string] => [letter, 'abeipstrhdcf'[at] ?? letter]),
  ...Array.from('αειρτνυ', (letter, at): [string, string] => [letter, 'aeiptvu'[at] ?? letter]),
])

/** Words of their own that are one letter away from a flag. */
const otherWords = new Set(['craft', 'daft', 'drafty', 'drift', 'graft', 'kraft', 'primate', 'raft'])
