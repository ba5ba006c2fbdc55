/** Finds the attributes in what stands behind the name of a tag. */
import { isSpace } from './scan-tags.ts'

/** Tells of each attribute that has a value: in double quotes, in single ones, or in none. */
export function scanAttributes(source: string, tell: (name: string, value: string) => void): void {
  let at = 0
  while (at < source.length) {
    const start = at
    while (at < source.length && !endsName(source.charCodeAt(at))) at++
    if (at === start) {
      at++
      continue
    }
    const equals = skipSpace(source, at)
    if (source.charCodeAt(equals) !== 0x3d) continue
    const [from, to, next] = valueAt(source, skipSpace(source, equals + 1))
    if (to > from) tell(source.slice(start, at), source.slice(from, to))
    at = next
  }
}

/** Where a value begins, where it ends, and where what follows it begins. */
function valueAt(source: string, at: number): [from: number, to: number, next: number] {
  const quote = source[at]
  const close = quote === '"' || quote === "'" ? source.indexOf(quote, at + 1) : -1
  if (close >= 0) return [at + 1, close, close + 1]
  let end = at
  while (end < source.length && !isSpace(source.charCodeAt(end))) end++
  return [at, end, end]
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (at < source.length && isSpace(source.charCodeAt(at))) at++
  return at
}

/** Spaces, `=`, `>` and quotes. */
function endsName(sign: number): boolean {
  return isSpace(sign) || sign === 0x3d || sign === 0x3e || sign === 0x22 || sign === 0x27
}
