/** Numbers of 53 bits that stand for words in a row. */

/** Words in a run that is kept as a number alone. */
export const runLength = 8

/** The key of the run of words whose hashes start at `at`. */
export function runKey(hashes: Int32Array, at: number): number {
  let a = 0x811c9dc5
  let b = 0x9e3779b1
  for (let index = at; index < at + runLength; index++) {
    const hash = hashes[index] ?? 0
    a = Math.imul(a ^ hash, 0x01000193)
    b = Math.imul((b << 5) ^ (b >>> 27) ^ hash, 0x85ebca6b)
  }
  return (a >>> 0) * 2 ** 21 + (b & 0x1fffff)
}

/** The key, of 32 bits, of words whose own key is `key` followed by a word with the hash `next`. */
export function followedBy(key: number, next: number): number {
  return Math.imul(((key << 7) | (key >>> 25)) ^ next, 0x85ebca6b)
}
