/** Numbers that look random and are the same on every machine: whole-number arithmetic and division alone, no `Math.log`. */

export interface Random {
  /** From 0 to 1, without 1. */
  next(): number
  /** A whole number from 0 to `end`, without `end`. */
  below(end: number): number
  /** Whether something happens that does so in this share of all cases. */
  chance(share: number): boolean
  /** One of a list, which is not empty. */
  pick<Item>(items: readonly Item[]): Item
}

/** Mulberry32 by Tommy Ettinger, in the public domain. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('There is nothing to pick from.')
      return item
    },
  }
}

/** A seed of its own for each `part` of what `seed` makes. */
export function seedOf(seed: number, part: number): number {
  return Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b)
}

/** Draws from a spread that is told by its deciles: eleven numbers, from the least to the greatest. */
export function drawFrom(deciles: readonly number[], random: Random): number {
  const place = random.next() * (deciles.length - 1)
  const step = Math.floor(place)
  const low = deciles[step] ?? 0
  const high = deciles[step + 1] ?? low
  const part = place - step
  // The last tenth has a long tail: most of it lies near its lower end.
  const shape = step === deciles.length - 2 ? part * part * part * part : part
  return Math.round(low + (high - low) * shape)
}
