/** Finds the attributes in what stands behind the name of a tag. */
import type { HtmlSource } from './html-source.ts'
import { isSpace } from './scan-tags.ts'

/** Tells of each attribute between `from` and `to` that has a value, in double quotes, in single ones, or in none: its name, and where the value stands. */
export function scanAttributes(
  source: HtmlSource,
  from: number,
  to: number,
  tell: (name: string, from: number, to: number) => void,
): void {
  const { text, units } = source
  let at = from
  while (at < to) {
    const start = at
    while (at < to && !endsName(units[at] ?? 0)) at++
    if (at === start) {
      at++
      continue
    }
    const equals = skipSpace(units, at, to)
    if (equals >= to || units[equals] !== 0x3d) continue
    const value = skipSpace(units, equals + 1, to)
    const close = endOfQuotes(source, value, to)
    const [begin, end] = close === null ? [value, endOfWord(units, value, to)] : [value + 1, close]
    if (end > begin) tell(text.slice(start, at), begin, end)
    at = close === null ? end : close + 1
  }
}

/** Where the quotes end that begin at `at`; null where none do. */
function endOfQuotes({ text, units }: HtmlSource, at: number, to: number): number | null {
  const sign = at < to ? units[at] : 0
  if (sign !== 0x22 && sign !== 0x27) return null
  const close = text.indexOf(sign === 0x22 ? '"' : "'", at + 1)
  return close < 0 || close >= to ? null : close
}

function endOfWord(units: Uint16Array, from: number, to: number): number {
  let end = from
  while (end < to && !isSpace(units[end] ?? 0)) end++
  return end
}

function skipSpace(units: Uint16Array, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(units[at] ?? 0)) at++
  return at
}

/** Spaces, `=`, `>` and quotes. */
function endsName(sign: number): boolean {
  return isSpace(sign) || sign === 0x3d || sign === 0x3e || sign === 0x22 || sign === 0x27
}
