/** One string of JSON, decoded, with a map from its characters to their places in the source. */
import type { JsonString } from './json-node.ts'

/** What is wrong in a text of JSON, and where. */
export class JsonError extends Error {
  offset: number
  constructor(offset: number, reason: string) {
    super(reason)
    this.offset = offset
  }
}

const shortEscapes: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** Reads the string whose opening quote stands at `start`. Throws `JsonError`. */
export function readString(source: string, start: number): JsonString {
  const parts: string[] = []
  const steps: [number, number][] = [[0, start + 1]]
  let length = 0
  let from = start + 1
  for (let at = from; ; ) {
    const sign = source[at]
    if (sign === undefined) throw new JsonError(start, 'this text is never closed')
    if (sign < ' ')
      throw new JsonError(at, 'a line end or control character in a text is written as an escape')
    if (sign !== '"' && sign !== '\\') {
      at += 1
      continue
    }
    parts.push(source.slice(from, at))
    length += at - from
    if (sign === '"') return { kind: 'string', start, end: at + 1, value: parts.join(''), steps }
    const found = readEscape(source, at)
    parts.push(found.text)
    length += 1
    at += found.width
    from = at
    steps.push([length, at])
  }
}

function readEscape(source: string, at: number): { text: string; width: number } {
  const sign = source[at + 1] ?? ''
  const short = Object.hasOwn(shortEscapes, sign) ? shortEscapes[sign] : undefined
  if (short !== undefined) return { text: short, width: 2 }
  const digits = source.slice(at + 2, at + 6)
  if (sign !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) throw new JsonError(at, 'no escape is written so')
  return { text: String.fromCharCode(Number.parseInt(digits, 16)), width: 6 }
}
