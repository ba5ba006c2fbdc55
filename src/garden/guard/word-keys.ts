/** Numbers of 32 bits that stand for words in a row. */

/** Words in a run that is kept as numbers alone. */
export const runLength = 8

/** The key of words whose own key is `key` followed by a word with the hash `next`. */
export function followedBy(key: number, next: number): number {
  return Math.imul(((key << 7) | (key >>> 25)) ^ next, 0x85ebca6b)
}

/**
 * The key of the last eight words, from that of the eight before the last one: the
 * hash of the word that comes is put in, that of the word that goes is taken out.
 * A cyclic polynomial, after Cohen, “Recursive hashing functions for n-grams”
 * (1997): each step turns by four bits, so that a hash leaves as it came.
 */
export function rollOn(key: number, comes: number, goes: number): number {
  return ((key << 4) | (key >>> 28)) ^ comes ^ goes
}

/** The key of the eight words whose hashes start at `at`, as rolling gives it. */
export function rolledKey(hashes: Int32Array, at: number): number {
  let key = 0
  for (let index = at; index < at + runLength; index++) key = rollOn(key, hashes[index] ?? 0, 0)
  return key
}

/** Another key of these words, which has nothing to do with the first. */
export function checkKey(hashes: Int32Array, at: number): number {
  let key = 0x811c9dc5
  for (let index = at; index < at + runLength; index++) key = followedBy(key, hashes[index] ?? 0)
  return key
}
