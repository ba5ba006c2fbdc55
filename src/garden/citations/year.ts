/** The year of a work in words. */
import type { CslDate } from '../../schemas/csl-item.ts'

/** `2020`, `1990–95` as `1990–1995`, `44 BCE`, `c. 1800`; the author's own words, or `n.d.` without any. */
export function yearOf(date: CslDate | undefined): string {
  const years = (date?.['date-parts'] ?? []).flatMap(([year]) => yearInWords(year) ?? [])
  const [first, last] = years
  if (first === undefined) return (date?.literal ?? date?.raw)?.trim() || 'n.d.'
  const span = last === undefined || last === first ? first : `${first}–${last}`
  return isCirca(date) ? `c. ${span}` : span
}

function yearInWords(year: number | string | undefined): string | null {
  const number = Number(year)
  if (year === undefined || year === '' || !Number.isInteger(number) || number === 0) return null
  return number < 0 ? `${-number} BCE` : String(number)
}

/** Some tools write `"circa": 0` or `"false"` for a date that is certain. */
function isCirca(date: CslDate | undefined): boolean {
  return Boolean(date?.circa) && date?.circa !== 'false' && date?.circa !== '0'
}
