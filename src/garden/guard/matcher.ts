/**
 * Finds secrets in text. At each word a few bits say whether a name, or a run of
 * eight words, may begin or end there; only then anything is compared.
 */
import { firstEntry, type KeyIndex, mayHold } from './key-index.ts'
import { type SecretTables, secretMarks } from './secret-tables.ts'
import type { Tokeniser } from './tokenise.ts'
import type { Tokens } from './tokens.ts'
import { checkKey, followedBy, rollOn, runLength } from './word-keys.ts'

/** Who reads a text, see `ArtefactText`. */
export type Place = 'words' | 'program' | 'bytes'

export interface Matcher {
  /** Adds the numbers of the secrets in a text to `found`. Outside of `words`, short names and lines are chance. */
  search(tokens: Tokens, place: Place, found: Set<number>): void
}

export function createMatcher(tables: SecretTables, tokeniser: Tokeniser): Matcher {
  const { one, two, four, runs, marks, checks } = tables

  /** Whether it is worth to compare: it tells something at this place, and is not known to stand there. */
  const isWanted = (number: number, place: Place, found: Set<number>): boolean => {
    const mark = place === 'program' ? secretMarks.tellsInProgram : secretMarks.tellsInBytes
    return (place === 'words' || ((marks[number] ?? 0) & mark) !== 0) && !found.has(number)
  }

  const addNames = (
    index: KeyIndex,
    key: number,
    tokens: Tokens,
    at: number,
    place: Place,
    found: Set<number>,
  ): void => {
    for (let entry = firstEntry(index, key); entry !== 0; entry = index.nexts[entry] ?? 0) {
      const number = index.numbers[entry] ?? 0
      if (isWanted(number, place, found) && isAt(tables, tokeniser, tokens, at, number)) found.add(number)
    }
  }

  const addRuns = (key: number, { hashes }: Tokens, at: number, place: Place, found: Set<number>): void => {
    for (let entry = firstEntry(runs, key); entry !== 0; entry = runs.nexts[entry] ?? 0) {
      const number = runs.numbers[entry] ?? 0
      if (isWanted(number, place, found) && checks[number] === checkKey(hashes, at)) found.add(number)
    }
  }

  return {
    search: (tokens, place, found) => {
      const { hashes, gaps, count } = tokens
      let rolled = 0
      /** The first word behind the last hard break. */
      let since = 0
      for (let at = 0; at < count; at++) {
        const hash = hashes[at] ?? 0
        if (mayHold(one, hash)) addNames(one, hash, tokens, at, place, found)
        if (at + 1 < count) {
          const pair = followedBy(hash, hashes[at + 1] ?? 0)
          if (mayHold(two, pair)) addNames(two, pair, tokens, at, place, found)
          if (at + 3 < count) {
            const start = followedBy(followedBy(pair, hashes[at + 2] ?? 0), hashes[at + 3] ?? 0)
            if (mayHold(four, start)) addNames(four, start, tokens, at, place, found)
          }
        }
        if (gaps[at] === 2) {
          rolled = 0
          since = at
        }
        rolled = rollOn(rolled, hash, at - since < runLength ? 0 : (hashes[at - runLength] ?? 0))
        if (at - since >= runLength - 1 && mayHold(runs, rolled))
          addRuns(rolled, tokens, at - runLength + 1, place, found)
      }
    },
  }
}

/** Whether the name of this number begins at the word `at`; no name reaches over a soft break. */
function isAt(
  tables: SecretTables,
  tokeniser: Tokeniser,
  tokens: Tokens,
  at: number,
  number: number,
): boolean {
  const { begins, units, marks } = tables
  const isJoined = ((marks[number] ?? 0) & secretMarks.joined) !== 0
  let unit = begins[number] ?? 0
  for (let next = at; next < tokens.count; next++) {
    if (next > at && !isJoined && tokens.gaps[next] !== 0) return false
    const end = tokeniser.endOfWord(tokens, next, units, unit)
    // A word that may be parted goes on in the next one.
    if (end < 0 || (units[end] !== 0 && !isJoined)) return false
    unit = units[end] === 0 ? end + 1 : end
    if (units[unit] === 0) return true
  }
  return false
}
