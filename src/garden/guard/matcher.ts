/** Finds secrets in text. Most words need one look into a small table; names and runs are followed from word to word. */
import { createFilter } from './filter.ts'
import { isTelling, type Secrets } from './secrets.ts'
import type { Tokeniser } from './tokenise.ts'
import type { Tokens } from './tokens.ts'
import { followedBy, runKey, runLength } from './word-keys.ts'

/** Who reads a text, see `ArtefactText`. */
export type Place = 'words' | 'program' | 'bytes'

export interface Matcher {
  /**
   * The numbers of the secrets in a text, each once, in no order. Outside of
   * `words`, short names and lines are chance.
   */
  search(tokens: Tokens, place: Place): readonly number[]
}

/** What is known of the words so far: a name ends with them, a name or a run goes on, a run may begin. */
const [ends, goesOn, runs] = [1, 2, 4]

export function createMatcher(secrets: Secrets, tokeniser: Tokeniser): Matcher {
  const { all } = secrets
  const { first, chains, names } = indexOf(secrets)

  const isAt = (tokens: Tokens, at: number, number: number): boolean => {
    const secret = all[number]
    if (!secret) return false
    if (secret.joined) return isJoinedAt(tokens, at, secret.words[0] ?? '', tokeniser)
    if (at + secret.words.length > tokens.count) return false
    return secret.words.every((word, index) => tokeniser.isWord(tokens, at + index, word))
  }

  /** Adds what begins at the word `at`, whose marks are `marks`. */
  const follow = (tokens: Tokens, at: number, marks: number, found: Set<number>): void => {
    const { hashes, gaps, count } = tokens
    let key = hashes[at] ?? 0
    let known = marks
    for (let next = at + 1; ; next++) {
      if (known & ends)
        for (const number of names.get(key) ?? []) if (isAt(tokens, at, number)) found.add(number)
      if (!(known & goesOn) || next >= count) return
      key = followedBy(key, hashes[next] ?? 0)
      known = chains.at(key)
      if (next === at + 1 && known & runs) addRun(tokens, at, found)
      if (gaps[next] !== 0) return
    }
  }

  const tellsIn = (number: number, place: 'program' | 'bytes'): boolean => {
    const secret = all[number]
    return secret !== undefined && isTelling(secret, place)
  }

  const addRun = ({ hashes, count }: Tokens, at: number, found: Set<number>): void => {
    if (at + runLength > count) return
    const number = secrets.runs.get(runKey(hashes, at))
    if (number !== undefined) found.add(number)
  }

  return {
    search: (tokens, place) => {
      const { hashes, count } = tokens
      let found: Set<number> | null = null
      for (let at = 0; at < count; at++) {
        const marks = first.at(hashes[at] ?? 0)
        if (marks === 0) continue
        found ??= new Set()
        follow(tokens, at, marks, found)
      }
      if (found === null || found.size === 0) return none
      return place === 'words' ? [...found] : [...found].filter((number) => tellsIn(number, place))
    },
  }
}

const none: readonly number[] = []

/** Tables over the first words, over all beginnings of names and runs, and of the names by the key of all their words. */
function indexOf({ names, runStarts }: Secrets) {
  const first = createFilter(18)
  const chains = createFilter(sizeFor(names.length + runStarts.length))
  const byKey = new Map<number, number[]>()
  for (const { number, hashes } of names) {
    let key = 0
    for (const [at, hash] of hashes.entries()) {
      key = at === 0 ? hash : followedBy(key, hash)
      const filter = at === 0 ? first : chains
      filter.add(key, at === hashes.length - 1 ? ends : goesOn)
    }
    byKey.set(key, [...(byKey.get(key) ?? []), number])
  }
  for (const [one, two] of runStarts) {
    first.add(one, goesOn)
    chains.add(followedBy(one, two), runs)
  }
  return { first, chains, names: byKey }
}

/** Bits of a filter that is sparse with `count` names, of some six words each. */
function sizeFor(count: number): number {
  return Math.min(25, Math.max(16, Math.ceil(Math.log2(count + 1)) + 5))
}

/** Whether the words from `at` on, put together, are `joined`. */
function isJoinedAt(tokens: Tokens, at: number, joined: string, tokeniser: Tokeniser): boolean {
  const { count, starts, ends: stops } = tokens
  let length = 0
  for (let next = at; next < count && length < joined.length; next++) {
    const word = joined.slice(length, length + (stops[next] ?? 0) - (starts[next] ?? 0))
    if (!tokeniser.isWord(tokens, next, word)) return false
    length += word.length
  }
  return length === joined.length
}
