/** The summaries that every base has: Obsidian's “Default summary formulas”. */

import { mean, numbersOf } from '../functions/list-functions.ts'
import { compareValues, keyOf } from '../values/compare-values.ts'
import { makeDuration } from '../values/durations.ts'
import { type DateValue, isEmptyValue, typeOf, type Value } from '../values/value.ts'

type Summary = (values: readonly Value[]) => Value

const table: Readonly<Record<string, Summary>> = {
  Average: (values) => mean(numbersOf(values)),
  Min: (values) => atEnd(numbersOf(values), 'first'),
  Max: (values) => atEnd(numbersOf(values), 'last'),
  Sum: (values) => numbersOf(values).reduce((sum, value) => sum + value, 0),
  Range: range,
  Median: (values) => median(numbersOf(values)),
  Stddev: (values) => deviation(numbersOf(values)),
  Earliest: (values) => atEnd(datesOf(values), 'first'),
  Latest: (values) => atEnd(datesOf(values), 'last'),
  Checked: (values) => values.filter((value) => value === true).length,
  Unchecked: (values) => values.filter((value) => value === false).length,
  Empty: (values) => values.filter(isEmptyValue).length,
  Filled: (values) => values.filter((value) => !isEmptyValue(value)).length,
  Unique: (values) => new Set(values.filter((value) => !isEmptyValue(value)).map(keyOf)).size,
}

export const summaryNames = Object.keys(table)

/** The summary `name` of the values of a column; null when there is none of that name, or nothing to sum up. */
export function summarize(name: string, values: readonly Value[]): Value {
  return Object.hasOwn(table, name) ? (table[name]?.(values) ?? null) : null
}

function datesOf(values: readonly Value[]): DateValue[] {
  return values.filter((value): value is DateValue => typeOf(value) === 'date')
}

function atEnd(values: readonly Value[], end: 'first' | 'last'): Value {
  return values.toSorted(compareValues).at(end === 'first' ? 0 : -1) ?? null
}

function range(values: readonly Value[]): Value {
  const numbers = numbersOf(values)
  if (numbers.length > 0) {
    const sorted = numbers.toSorted((a, b) => a - b)
    return (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
  }
  const dates = datesOf(values).toSorted(compareValues)
  const [first, last] = [dates[0], dates.at(-1)]
  return first && last ? makeDuration(0, last.ms - first.ms, true) : null
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [above, below] = [sorted[middle], sorted[middle - 1]]
  if (above === undefined) return null
  return sorted.length % 2 === 1 || below === undefined ? above : (above + below) / 2
}

/** Of the whole, not of a sample. */
function deviation(numbers: readonly number[]): number | null {
  const average = mean(numbers)
  if (average === null) return null
  return Math.sqrt(mean(numbers.map((value) => (value - average) ** 2)) ?? 0)
}
