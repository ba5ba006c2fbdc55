/** Figures as people read them. */
import { renderMoney } from '../../engine/price.ts'
import type { Unit } from '../figures.ts'

export const unknownValue = '–'

/** What is said of a section that holds nothing. */
export const noFigures = 'There is nothing to tell of.'

/** Such as `1,204`, `93.5%`, `1.2 MB`, `3 min 5 s`. `currency` is what `nanos` are billionths of. */
export function formatValue(value: number | null, unit: Unit, currency: string | null): string {
  return value === null ? unknownValue : formats[unit](value, currency ?? '').trim()
}

/** `value` less `before`, with its sign; `=` where none is seen, empty where one of them is not known. */
export function formatChange(
  value: number | null,
  before: number | null,
  unit: Unit,
  currency: string | null,
): string {
  if (value === null || before === null) return ''
  const change = value - before
  const size = Math.abs(change)
  const text = unit === 'share' ? `${round(size * 100)} points` : formatValue(size, unit, currency)
  if (!/[1-9]/.test(text)) return '='
  return `${change < 0 ? '−' : '+'}${text}`
}

type Format = (value: number, currency: string) => string

const formats: Record<Unit, Format> = {
  count: round,
  words: round,
  score: round,
  share: (value) => `${round(value * 100)}%`,
  bytes: formatBytes,
  milliseconds: formatTime,
  days: (value) => `${round(value)} ${value === 1 ? 'day' : 'days'}`,
  nanos: renderMoney,
}

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

function round(value: number): string {
  return numbers.format(value)
}

const sizes = ['B', 'kB', 'MB', 'GB', 'TB']

function formatBytes(value: number): string {
  const step = Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, value)) / 3)))
  return `${round(value / 1000 ** step)} ${sizes[step]}`
}

function formatTime(value: number): string {
  if (value < 1000) return `${round(Math.round(value))} ms`
  if (value < 59_950) return `${round(value / 1000)} s`
  const seconds = Math.round(value / 1000)
  const rest = seconds % 60
  return `${round(Math.floor(seconds / 60))} min${rest === 0 ? '' : ` ${rest} s`}`
}
