/** The numbers of a text with their units, as values that can be compared. */
import { numberWords } from './number-words.ts'
import { unitOf } from './units.ts'

export interface NumberFact {
  /** As written. */
  text: string
  /** What it may mean: `1,500` is 1500 to some and 1.5 to others. */
  values: readonly number[]
  /** In the form in which units are compared; null without one. */
  unit: string | null
}

/** Signs between digits: points, commas, and what parts thousands. */
const number =
  /(?<currency>[$€£¥₹]\s?)?(?<![\p{L}\p{N}_])(?<sign>[-−–](?=\d)(?<![\p{L}\p{N}]\s?[-−–]))?(?<digits>\d+(?:[.,'’\u00A0\u202F ](?=\d)\d+)*)(?:st|nd|rd|th)?(?<unit>\s?[%‰°€$£¥₹]\s?[CF]?|[\s\u00A0-]?[\p{L}µ²³]+)?/gu

const wordOrPair = /\p{L}+(?:-\p{L}+)?/gu

/** The numbers of `text`, in digits and in words; those that stand in `skipped` ranges are left out. */
export function findNumbers(
  text: string,
  skipped: readonly { start: number; end: number }[] = [],
): NumberFact[] {
  const isSkipped = (at: number) => skipped.some(({ start, end }) => at >= start && at < end)
  const facts: NumberFact[] = []
  for (const { 0: found, index, groups } of text.matchAll(number)) {
    if (isSkipped(index)) continue
    const unit = unitOf(groups?.currency ?? '') ?? unitOf(groups?.unit ?? '')
    const sign = groups?.sign ? -1 : 1
    for (const digits of splitList(groups?.digits ?? ''))
      facts.push({ text: found.trim(), values: valuesOf(digits).map((value) => sign * value), unit })
  }
  for (const { 0: found, index } of text.matchAll(wordOrPair)) {
    const first = found.slice(0, found.search(/-|$/))
    const written = numberWords.has(found.toLowerCase()) ? found : first
    const value = numberWords.get(written.toLowerCase())
    if (value === undefined || isSkipped(index)) continue
    const [, after] = text.slice(index + written.length).match(/^([\s-]?[\p{L}%°]+)/u) ?? []
    facts.push({ text: written, values: [value], unit: unitOf(after ?? '') })
  }
  return facts
}

/** A row of numbers, such as `3, 5`, is read as one by its signs when a space stands in it; thousands are not. */
function splitList(digits: string): string[] {
  if (!digits.includes(' ') || /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(digits)) return [digits]
  return digits.split(' ')
}

/** What a number in digits may mean. */
function valuesOf(digits: string): number[] {
  const plain = digits.replace(/['’\u00A0\u202F ]/g, '')
  const signs = plain.match(/[.,]/g) ?? []
  if (signs.length === 0) return [Number(plain)]
  const [first, last] = [signs[0], signs.at(-1)]
  if (first !== last) {
    const [whole, part] = plain.split(last ?? '')
    return [Number(`${(whole ?? '').replace(/[.,]/g, '')}.${part ?? ''}`)]
  }
  const joined = Number(plain.replace(/[.,]/g, ''))
  const inThousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain)
  if (signs.length > 1) return inThousands ? [joined] : plain.split(/[.,]/).map(Number)
  const decimal = Number(plain.replace(',', '.'))
  return inThousands ? [joined, decimal] : [decimal]
}

/** One of a unit: `a week`, `per hour`, `km/h`. */
const oneOf =
  /(?:(?<!\p{L})(?:an?|one|per|each|pro|je|ein(?:e[mnrs]?)?|una?|al|por)\s|每\s?|(?<=\p{L})\/)(\p{L}{2,})/giu

/** What `text` counts by, each as its unit and as written. */
export function findRates(text: string): { unit: string; text: string }[] {
  return Array.from(text.matchAll(oneOf)).flatMap(([found, word = '']) => {
    const unit = unitOf(word)
    return unit === null ? [] : [{ unit, text: found.trim() }]
  })
}

/** Every unit that `text` speaks of. */
export function findUnits(text: string): Set<string> {
  return new Set((text.match(/\p{L}{2,}|[%‰€$£¥]/gu) ?? []).flatMap((word) => unitOf(word) ?? []))
}
