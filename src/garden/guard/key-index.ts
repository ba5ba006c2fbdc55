/**
 * Finds numbers by keys of 32 bits, of which most are unknown: bits say so for
 * nearly all of them, and a table with open addressing for the rest. It is nothing
 * but shared memory, so that threads look into the same one.
 */

export interface KeyIndex {
  /** A Bloom filter with one hash, `2 ** (32 - shift)` bits. */
  bits: Uint8Array
  shift: number
  /** The table: a key per place, and the first entry of its list, from 1 on; 0 where there is none. */
  keys: Int32Array
  heads: Int32Array
  /** By entry: its number, and the entry behind it, 0 for none. */
  numbers: Int32Array
  nexts: Int32Array
}

/** An index of `entries`, some of which may have the same key. */
export function indexKeys(entries: readonly { key: number; number: number }[]): KeyIndex {
  const magnitude = Math.ceil(Math.log2(entries.length + 2))
  const shift = 32 - Math.min(25, Math.max(13, magnitude + 5))
  const places = 2 ** (magnitude + 1)
  const index: KeyIndex = {
    bits: new Uint8Array(new SharedArrayBuffer(2 ** (29 - shift))),
    shift,
    keys: sharedIntegers(places),
    heads: sharedIntegers(places),
    numbers: sharedIntegers(entries.length + 1),
    nexts: sharedIntegers(entries.length + 1),
  }
  for (const [at, { key, number }] of entries.entries()) addEntry(index, at + 1, key, number)
  return index
}

/** Whether `key` may be known. */
export function mayHold({ bits, shift }: KeyIndex, key: number): boolean {
  const bit = Math.imul(key, spread) >>> shift
  return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

/** The first entry of `key`; 0 where it is unknown. */
export function firstEntry({ keys, heads }: KeyIndex, key: number): number {
  return heads[placeOf(keys, heads, key)] ?? 0
}

/** The golden ratio: neighbours among keys come to stand far apart. */
const spread = 0x9e3779b1

function addEntry(
  { bits, shift, keys, heads, numbers, nexts }: KeyIndex,
  entry: number,
  key: number,
  number: number,
): void {
  const bit = Math.imul(key, spread) >>> shift
  bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7))
  const place = placeOf(keys, heads, key)
  keys[place] = key
  numbers[entry] = number
  nexts[entry] = heads[place] ?? 0
  heads[place] = entry
}

/** Where `key` stands, or would. No more than half of the places are taken. */
function placeOf(keys: Int32Array, heads: Int32Array, key: number): number {
  const mask = keys.length - 1
  let place = Math.imul(key, spread) & mask
  while (heads[place] !== 0 && keys[place] !== key) place = (place + 1) & mask
  return place
}

function sharedIntegers(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * count))
}
