/** What a term weighs in a text, after Robertson and Zaragoza (2009), with the constants of Lucene. */
const saturation = 1.2
const lengthShare = 0.75

/** How much a text of `length` terms slows the growth of weights; `average` is the length of all texts, above 0. */
export function slownessOf(length: number, average: number): number {
  return saturation * (1 - lengthShare + (lengthShare * length) / average)
}

/** The weight of a term that a text has `count` times. */
export function weightOf(count: number, slowness: number): number {
  return (count * (saturation + 1)) / (count + slowness)
}

/** How rare a term is that `holders` of `total` texts have. */
export function rarityOf(holders: number, total: number): number {
  return Math.log(1 + (total - holders + 0.5) / (holders + 0.5))
}
