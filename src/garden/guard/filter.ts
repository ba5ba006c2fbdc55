/** Small tables that say fast of most numbers that they are unknown: Bloom filters with one hash, and a mark per place. */

export interface Filter {
  /** Adds the bits of `marks` to those of `key`. */
  add(key: number, marks: number): void
  /** The marks of `key`, and at times those of another one. */
  at(key: number): number
}

/** A filter of `2 ** bits` places, for keys of 32 bits and marks of 8. */
export function createFilter(bits: number): Filter {
  const places = new Uint8Array(2 ** bits)
  const placeOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - bits)
  return {
    add: (key, marks) => {
      const place = placeOf(key)
      places[place] = (places[place] ?? 0) | marks
    },
    at: (key) => places[placeOf(key)] ?? 0,
  }
}
