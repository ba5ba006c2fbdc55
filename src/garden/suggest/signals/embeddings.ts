/**
 * What an engine says of the meaning of notes: vectors, of which some notes may have
 * none. Near ones are looked for by the signs of the first numbers around
 * their mean, and those that agree most are then compared whole.
 */

import { cosineOf, type Quantised } from '../../engine/embeddings/quantise.ts'
import type { VaultPath } from '../../paths.ts'

export interface Embeddings {
  /** From -1 to 1; null where one of the notes has no vector. */
  cosine(note: number, other: number): number | null
  /** Positions of notes that mean nearly the same, nearest first. */
  near(note: number): readonly number[]
}

/** The same for notes that are known by their paths, in whichever order somebody keeps them. */
export interface EmbeddingsByPath {
  /** Names the server and the model: vectors of others are others. */
  space: string
  of(paths: readonly VaultPath[]): Embeddings
}

/** How many numbers of a vector are looked at by their sign, how many notes are then compared, and how many are near. */
const mostSigns = 512
const shortlist = 200
const mostNear = 40

/** `vectors` stand at the positions of their notes; all have one width. */
export function openEmbeddings(vectors: readonly (Quantised | null)[]): Embeddings {
  const signs = readSigns(vectors)
  const known = vectors.flatMap((vector, note) => (vector ? [note] : []))
  const found = new Map<number, readonly number[]>()
  const cosine = (note: number, other: number) => {
    const [a, b] = [vectors[note], vectors[other]]
    return a && b ? cosineOf(a, b) : null
  }
  const look = (note: number): readonly number[] => {
    if (!vectors[note]) return []
    return leastDifferent(signs, note, known)
      .map((other) => ({ other, likeness: cosine(note, other) ?? -1 }))
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, mostNear)
      .map(({ other }) => other)
  }
  return {
    cosine,
    near(note) {
      const before = found.get(note)
      if (before) return before
      const near = look(note)
      found.set(note, near)
      return near
    },
  }
}

/** The values of the pairs of `source` and each of `targets`: the cosine, its share of the best, and whether there is one. */
export function embeddingValues(
  { cosine }: Embeddings,
  source: number,
  targets: readonly number[],
): [cosine: number, share: number, known: number][] {
  const cosines = targets.map((target) => cosine(source, target))
  const highest = cosines.reduce<number>((most, value) => Math.max(most, value ?? 0), 1e-9)
  return cosines.map((value) => (value === null ? [0, 0, 0] : [value, value / highest, 1]))
}

interface Signs {
  /** Whole numbers of 32 signs each that a note has. */
  words: number
  bits: Int32Array
}

function readSigns(vectors: readonly (Quantised | null)[]): Signs {
  const known = vectors.filter((vector) => vector !== null)
  const width = Math.min(mostSigns, known[0]?.values.length ?? 0)
  const means = new Float64Array(width)
  for (const { values, scale } of known)
    for (let at = 0; at < width; at += 1)
      means[at] = (means[at] ?? 0) + ((values[at] ?? 0) * scale) / known.length
  const words = Math.ceil(width / 32)
  const bits = new Int32Array(vectors.length * words)
  vectors.forEach((vector, note) => {
    for (let at = 0; vector && at < width; at += 1) {
      const place = note * words + (at >> 5)
      if ((vector.values[at] ?? 0) * vector.scale > (means[at] ?? 0))
        bits[place] = (bits[place] ?? 0) | (1 << (at & 31))
    }
  })
  return { words, bits }
}

/** How many signs of two notes differ. */
function differences({ words, bits }: Signs, note: number, other: number): number {
  let count = 0
  for (let at = 0; at < words; at += 1) {
    // The bits of a word are summed up in pairs, in fours, in bytes, and then all at once.
    let word = (bits[note * words + at] ?? 0) ^ (bits[other * words + at] ?? 0)
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

/** About `shortlist` of the `others` whose signs differ least from those of `note`, by their positions. */
function leastDifferent(signs: Signs, note: number, others: readonly number[]): number[] {
  const apart = Uint16Array.from(others, (other) => differences(signs, note, other))
  const counts = new Uint32Array(signs.words * 32 + 1)
  for (const count of apart) counts[count] = (counts[count] ?? 0) + 1
  let most = 0
  for (let sum = counts[0] ?? 0; sum <= shortlist && most < counts.length - 1; most += 1)
    sum += counts[most + 1] ?? 0
  return others.filter((other, at) => other !== note && (apart[at] ?? 0) <= most).slice(0, 2 * shortlist)
}
