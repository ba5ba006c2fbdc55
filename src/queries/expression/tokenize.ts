/** Turns the text of an expression into tokens. */
import { QueryError } from '../query-error.ts'
import { signs, type Token } from './token.ts'

/** Longer expressions are refused, so that one formula cannot stall a build. */
const mostCharacters = 20_000

/** The tokens of `text`, the last of which is its end. Throws `QueryError`. */
export function tokenize(text: string): Token[] {
  if (text.length > mostCharacters) {
    throw invalid(
      `This expression is longer than ${mostCharacters} characters. Split it into formulas.`,
      0,
      1,
    )
  }
  const tokens: Token[] = []
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const token = nextToken(text, at, tokens.at(-1))
    tokens.push(token)
    at = skipSpace(text, token.end)
  }
  return [...tokens, { type: 'end', start: text.length, end: text.length }]
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
  return at
}

function nextToken(text: string, at: number, before: Token | undefined): Token {
  const sign = text[at] ?? ''
  if (sign === '"' || sign === "'") return readString(text, at, sign)
  if (sign === '/' && !endsOperand(before)) return readRegexp(text, at)
  const number = matchAt(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y, text, at)
  if (number !== null) return readNumber(number, at)
  const name = matchAt(
    /[\p{L}\p{Nl}\p{Extended_Pictographic}_$][\p{L}\p{N}\p{M}\p{Extended_Pictographic}_$\u200d]*/uy,
    text,
    at,
  )
  if (name !== null) return { type: 'name', value: name, start: at, end: at + name.length }
  const found = signs.find((one) => text.startsWith(one, at))
  if (found) return { type: 'sign', value: found, start: at, end: at + found.length }
  throw invalid(
    `\`${text.slice(at, at + 1).toWellFormed()}\` means nothing here. ${hintFor(sign)}`,
    at,
    at + 1,
  )
}

function hintFor(sign: string): string {
  if (sign === '=') return 'Compare with `==`.'
  if (sign === '&' || sign === '|') return `Write it twice: \`${sign}${sign}\`.`
  return 'Put text in quotes, and names of properties with signs in `note["…"]`.'
}

/** A slash behind a value divides; anywhere else it opens a regular expression. */
function endsOperand(token: Token | undefined): boolean {
  if (!token) return false
  return token.type === 'sign' ? [')', ']', '}'].includes(token.value) : token.type !== 'end'
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function readNumber(digits: string, start: number): Token {
  const value = Number(digits)
  if (!Number.isFinite(value)) throw invalid('This number is too large.', start, start + digits.length)
  return { type: 'number', value, start, end: start + digits.length }
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' }

function readString(text: string, start: number, quote: string): Token {
  let value = ''
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === quote) return { type: 'string', value, start, end: at + 1 }
    if (sign === '\\' && at + 1 < text.length) {
      at += 1
      const escaped = text[at] ?? ''
      value += escapes[escaped] ?? escaped
    } else value += sign
  }
  throw invalid(`This text is never closed. End it with ${quote}.`, start, text.length)
}

/** `/pattern/flags`; a slash inside of `[…]` or behind a backslash does not end it. */
function readRegexp(text: string, start: number): Token {
  let inClass = false
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '[') inClass = true
    else if (sign === ']') inClass = false
    else if (sign === '/' && !inClass) {
      const flags = matchAt(/[a-zA-Z]*/y, text, at + 1) ?? ''
      const end = at + 1 + flags.length
      return { type: 'regexp', pattern: text.slice(start + 1, at), flags, start, end }
    }
  }
  throw invalid('This regular expression is never closed. End it with `/`.', start, text.length)
}

function invalid(message: string, start: number, end: number): QueryError {
  return new QueryError('base-invalid', message, [start, end])
}
