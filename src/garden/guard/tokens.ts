/** The words of a text, in arrays that grow. */

export interface Tokens {
  /** What `starts` and `ends` count in: the text, and behind it its odd parts, folded. */
  text: string
  /** How many words there are; the arrays may be longer. */
  count: number
  /** A hash of each word, 32 bits. */
  hashes: Int32Array
  starts: Uint32Array
  ends: Uint32Array
  /** What stands before each word: 0 signs and space, 1 a soft break or the start, 2 a hard break. */
  gaps: Uint8Array
}

/** No words yet, and room for `size` of them. */
export function emptyTokens(size: number): Tokens {
  return {
    text: '',
    count: 0,
    hashes: new Int32Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    gaps: new Uint8Array(size),
  }
}

/** Makes room for `more` words behind those that are there. */
export function makeRoom(tokens: Tokens, more: number): void {
  const { hashes, starts, ends, gaps, count } = tokens
  if (count + more <= hashes.length) return
  const larger = emptyTokens(2 * (count + more))
  larger.hashes.set(hashes)
  larger.starts.set(starts)
  larger.ends.set(ends)
  larger.gaps.set(gaps)
  Object.assign(tokens, { ...larger, text: tokens.text, count })
}

/** Forgets the last words, those from the place `from` of the text up to `to`; gives what stood before the first of them. */
export function dropWords(tokens: Tokens, from: number, to: number): number | null {
  let gap: number | null = null
  for (let last = tokens.count - 1; last >= 0; last--) {
    const start = tokens.starts[last] ?? 0
    if (start < from || start >= to) break
    gap = tokens.gaps[last] ?? 0
    tokens.count = last
  }
  return gap
}
