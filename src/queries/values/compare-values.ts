/** When two values are the same, and which comes first. */
import { lengthOf } from './durations.ts'
import { isEmptyValue, isList, type QueryFile, typeOf, type Value } from './value.ts'
import { textOf } from './value-text.ts'

/** Links and files are the same when they lead to the same file; text and date compare as what they say. */
export function sameValue(a: Value, b: Value): boolean {
  if (isList(a) || isList(b)) {
    return (
      isList(a) && isList(b) && a.length === b.length && a.every((one, at) => sameValue(one, b[at] ?? null))
    )
  }
  const [left, right] = [fileOf(a), fileOf(b)]
  if (left && right) return left.path === right.path
  if (a === null || b === null) return a === b
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x !== null && y !== null) return x === y
  if (typeof a === 'boolean' || typeof b === 'boolean') return a === b
  return textOf(a) === textOf(b)
}

/**
 * Negative when `a` comes first. Numbers, dates and durations go by size, all
 * else by text as people sort it; what is empty comes last.
 */
export function compareValues(a: Value, b: Value): number {
  if (isEmptyValue(a) || isEmptyValue(b)) return Number(isEmptyValue(a)) - Number(isEmptyValue(b))
  const [x, y] = [sizeOf(a), sizeOf(b)]
  if (x !== null && y !== null) return x - y
  return compareNames(textOf(a), textOf(b))
}

/** `<` and its kin: null when the two cannot be put in order. */
export function orderValues(a: Value, b: Value): number | null {
  if (a === null || b === null) return null
  const [x, y] = [sizeOf(a), sizeOf(b)]
  if (x !== null && y !== null) return x - y
  return typeof a === 'string' && typeof b === 'string' ? compareNames(a, b) : null
}

/** Numbers inside of names count as numbers, letter case only between equals. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b))
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The number behind a number, a date or a duration. */
function sizeOf(value: Value): number | null {
  return typeof value === 'boolean' ? Number(value) : numberOf(value)
}

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value
  if (value === null || typeof value !== 'object' || isList(value)) return null
  if (value.kind === 'date') return value.ms
  return value.kind === 'duration' ? lengthOf(value) : null
}

function fileOf(value: Value): QueryFile | null {
  if (value === null || typeof value !== 'object' || isList(value)) return null
  return value.kind === 'link' || value.kind === 'file' ? value.file : null
}

/** A key that equal values share, for grouping and for counting what is unique. */
export function keyOf(value: Value): string {
  if (isList(value)) return JSON.stringify(value.map(keyOf))
  const file = fileOf(value)
  if (file) return `file:${file.path}`
  const number = numberOf(value)
  return number === null ? `${typeOf(value)}:${textOf(value)}` : `number:${number}`
}
