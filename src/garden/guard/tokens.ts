/** The words of a text, in arrays that grow. */

export interface Tokens {
  /** What `starts` and `ends` count in: UTF-16 units of the text, and behind them those of its odd parts, folded. */
  units: Uint16Array
  /** How many units there are; the array may be longer. */
  length: number
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
    units: new Uint16Array(size),
    length: 0,
    count: 0,
    hashes: new Int32Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    gaps: new Uint8Array(size),
  }
}

/** Adds `text` behind the units that are there, and makes room for all words that it may have. */
export function addUnits(tokens: Tokens, text: string): void {
  const { units, length, count } = tokens
  const end = length + text.length
  if (end > units.length) {
    const { hashes, starts, ends, gaps } = tokens
    const larger = emptyTokens(2 * end)
    larger.units.set(units)
    larger.hashes.set(hashes)
    larger.starts.set(starts)
    larger.ends.set(ends)
    larger.gaps.set(gaps)
    Object.assign(tokens, { ...larger, length, count })
  }
  // Many times as fast as reading the units of a text one by one.
  Buffer.from(tokens.units.buffer).write(text, 2 * length, 'utf16le')
  tokens.length = end
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
