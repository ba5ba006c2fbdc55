/** Values as text: what `toString()` gives and what is joined with `+`. */
import { isoDate } from './dates.ts'
import { durationText } from './durations.ts'
import { isList, type Value } from './value.ts'

/** Nothing is the empty text. The properties of a note as a whole are, too: they are never listed. */
export function textOf(value: Value): string {
  if (value === null) return ''
  if (isList(value)) return value.map(textOf).join(', ')
  if (typeof value !== 'object') return typeof value === 'number' ? numberText(value) : String(value)
  switch (value.kind) {
    case 'date':
      return isoDate(value).replace('T', ' ')
    case 'duration':
      return durationText(value)
    case 'link':
      return value.display ?? value.file?.basename ?? value.target
    case 'file':
      return value.file.path
    case 'object':
      return [...value.entries].map(([key, one]) => `${key}: ${textOf(one)}`).join(', ')
    case 'regexp':
      return value.source
    case 'html':
      return value.source
    case 'image':
      return typeof value.of === 'string' ? value.of : textOf(value.of)
    case 'properties':
      return ''
  }
}

/** Sums of decimal fractions are shown without the noise of binary ones. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '' : value > 0 ? '∞' : '-∞'
  return String(Number(value.toPrecision(15)))
}
