/** The operators between two values. */

import { orderValues, sameValue } from '../values/compare-values.ts'
import { moveDate } from '../values/dates.ts'
import { lengthOf, makeDuration, parseDuration } from '../values/durations.ts'
import { type DateValue, type DurationValue, isList, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import type { BinaryOperator } from './expression.ts'

/** The value of `left operator right`; undefined when the two do not go together. */
export function applyBinary(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  switch (operator) {
    case '==':
      return sameValue(left, right)
    case '!=':
      return !sameValue(left, right)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, left, right)
    case '+':
      return add(left, right)
    case '-':
      return subtract(left, right)
    default:
      return calculate(operator, left, right)
  }
}

/** What cannot be put in order is neither before nor behind. */
function compare(operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const order = orderValues(left, right)
  if (order === null) return false
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

function add(left: Value, right: Value): Value | undefined {
  const date = asDate(left)
  if (date) return shift(date, right, 1)
  if (typeof left === 'string' || typeof right === 'string') return textOf(left) + textOf(right)
  if (left === null || right === null) return null
  if (isList(left)) return [...left, ...(isList(right) ? right : [right])]
  const [a, b] = [asDuration(left), asDuration(right)]
  if (a && b) return makeDuration(a.months + b.months, a.ms + b.ms, a.span && b.span)
  return calculate('+', left, right)
}

function subtract(left: Value, right: Value): Value | undefined {
  const [date, other] = [asDate(left), asDate(right)]
  if (date && other) return makeDuration(0, date.ms - other.ms, true)
  if (date) return shift(date, right, -1)
  const [a, b] = [asDuration(left), asDuration(right)]
  if (a && b) return makeDuration(a.months - b.months, a.ms - b.ms, a.span && b.span)
  return calculate('-', left, right)
}

/** A date moved by a duration, written as one or as text; by a number, milliseconds. */
function shift(date: DateValue, by: Value, sign: 1 | -1): Value | undefined {
  if (by === null) return null
  if (typeof by === 'number') return moveDate(date, 0, sign * by)
  const duration = typeof by === 'string' ? parseDuration(by) : asDuration(by)
  if (duration) return moveDate(date, sign * duration.months, sign * duration.ms)
  return typeof by === 'string' && sign === 1 ? textOf(date) + by : undefined
}

function calculate(operator: BinaryOperator, left: Value, right: Value): Value | undefined {
  if (left === null || right === null) return null
  const duration = asDuration(left)
  if (duration && !duration.span && typeof right === 'number') {
    const factor = operator === '*' ? right : operator === '/' ? 1 / right : Number.NaN
    return Number.isFinite(factor) ? makeDuration(duration.months * factor, duration.ms * factor) : undefined
  }
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a === null || b === null) return undefined
  return finite(arithmetic[operator]?.(a, b))
}

const arithmetic: Partial<Record<BinaryOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
}

/** Nothing comes of a division by nothing. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  const duration = asDuration(value)
  if (duration) return lengthOf(duration)
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))
    ? Number(value)
    : null
}

function asDate(value: Value): DateValue | null {
  return value !== null && typeof value === 'object' && !isList(value) && value.kind === 'date' ? value : null
}

function asDuration(value: Value): DurationValue | null {
  return value !== null && typeof value === 'object' && !isList(value) && value.kind === 'duration'
    ? value
    : null
}
