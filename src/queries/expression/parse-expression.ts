/** Parses an expression of a base: the method of Pratt, one loop over binding powers. */
import { QueryError } from '../query-error.ts'
import { type BinaryOperator, bindings, type Expression, unaryBinding } from './expression.ts'
import type { Place, Sign, Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** Brackets and signs in one another: no deeper than this. */
const mostLevels = 100

interface Parser {
  tokens: readonly Token[]
  at: number
  depth: number
}

/** The tree of `text`. Throws `QueryError`, and nothing else, for any text. */
export function parseExpression(text: string): Expression {
  const parser: Parser = { tokens: tokenize(text), at: 0, depth: 0 }
  const tree = parseOperation(parser, 0)
  const rest = peek(parser)
  if (rest.type !== 'end') throw unexpected(rest, 'the end of the expression, or an operator')
  return tree
}

function parseOperation(parser: Parser, above: number): Expression {
  enter(parser)
  let left = parseUnary(parser)
  let links = 0
  for (let operator = binaryAt(parser); operator && bindings[operator] > above; operator = binaryAt(parser)) {
    links += 1
    // Long chains make trees as deep as long brackets do.
    if (links > mostLevels) throw tooDeep(next(parser))
    next(parser)
    const right = parseOperation(parser, bindings[operator])
    left = { type: 'binary', operator, left, right, start: left.start, end: right.end }
  }
  parser.depth -= 1
  return left
}

function binaryAt(parser: Parser): BinaryOperator | null {
  const token = peek(parser)
  return token.type === 'sign' && token.value in bindings ? (token.value as BinaryOperator) : null
}

function parseUnary(parser: Parser): Expression {
  const token = peek(parser)
  if (token.type !== 'sign' || (token.value !== '!' && token.value !== '-')) return parsePostfix(parser)
  next(parser)
  const operand = parseOperation(parser, unaryBinding)
  return { type: 'unary', operator: token.value, operand, start: token.start, end: operand.end }
}

/** A value with all that hangs on it: `.name`, `.name(…)`, `[…]`. */
function parsePostfix(parser: Parser): Expression {
  let of = parsePrimary(parser)
  for (let links = 0; ; links += 1) {
    if (links > mostLevels) throw tooDeep(peek(parser))
    if (isSign(parser, '.')) of = parseMember(parser, of)
    else if (isSign(parser, '[')) {
      next(parser)
      const index = parseOperation(parser, 0)
      of = { type: 'index', of, index, start: of.start, end: expect(parser, ']').end }
    } else return of
  }
}

function parseMember(parser: Parser, of: Expression): Expression {
  next(parser)
  const token = next(parser)
  if (token.type !== 'name') throw unexpected(token, 'a name behind the dot')
  const at: Place = { start: token.start, end: token.end }
  if (!isSign(parser, '('))
    return { type: 'member', of, name: token.value, at, start: of.start, end: token.end }
  next(parser)
  const { items: args, end } = parseItems(parser, ')')
  return { type: 'method', of, name: token.value, at, args, start: of.start, end }
}

function parsePrimary(parser: Parser): Expression {
  const token = next(parser)
  const { start, end } = token
  if (token.type === 'number' || token.type === 'string')
    return { type: 'literal', value: token.value, start, end }
  if (token.type === 'regexp')
    return { type: 'regexp', pattern: token.pattern, flags: token.flags, start, end }
  if (token.type === 'name') return parseName(parser, token.value, { start, end })
  if (token.type === 'sign' && token.value === '(') {
    const inner = parseOperation(parser, 0)
    return { ...inner, start, end: expect(parser, ')').end }
  }
  if (token.type === 'sign' && token.value === '[') {
    const list = parseItems(parser, ']')
    return { type: 'list', items: list.items, start, end: list.end }
  }
  if (token.type === 'sign' && token.value === '{') return parseObject(parser, start)
  throw unexpected(token, 'a value')
}

function parseName(parser: Parser, name: string, at: Place): Expression {
  const constant = constants.get(name)
  if (constant !== undefined) return { type: 'literal', value: constant, ...at }
  if (!isSign(parser, '(')) return { type: 'name', name, ...at }
  next(parser)
  const { items: args, end } = parseItems(parser, ')')
  return { type: 'call', name, at, args, start: at.start, end }
}

const constants = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function parseItems(parser: Parser, close: ')' | ']'): { items: Expression[]; end: number } {
  const items: Expression[] = []
  while (!isSign(parser, close)) {
    items.push(parseOperation(parser, 0))
    if (!isSign(parser, close)) expect(parser, ',')
  }
  return { items, end: next(parser).end }
}

function parseObject(parser: Parser, start: number): Expression {
  const entries: { key: string; value: Expression }[] = []
  while (!isSign(parser, '}')) {
    const key = next(parser)
    if (key.type !== 'string' && key.type !== 'name') throw unexpected(key, 'the name of a value, in quotes')
    expect(parser, ':')
    entries.push({ key: key.value, value: parseOperation(parser, 0) })
    if (!isSign(parser, '}')) expect(parser, ',')
  }
  return { type: 'object', entries, start, end: next(parser).end }
}

function peek({ tokens, at }: Parser): Token {
  return tokens[at] ?? { type: 'end', start: 0, end: 0 }
}

function next(parser: Parser): Token {
  const token = peek(parser)
  if (token.type !== 'end') parser.at += 1
  return token
}

function isSign(parser: Parser, sign: Sign): boolean {
  const token = peek(parser)
  return token.type === 'sign' && token.value === sign
}

function expect(parser: Parser, sign: Sign): Token {
  const token = next(parser)
  if (token.type === 'sign' && token.value === sign) return token
  throw unexpected(token, `\`${sign}\``)
}

function enter(parser: Parser): void {
  parser.depth += 1
  if (parser.depth > mostLevels) throw tooDeep(peek(parser))
}

function tooDeep({ start, end }: Token): QueryError {
  const reason = `More than ${mostLevels} levels stand in one another here. Split the expression into formulas.`
  return new QueryError('base-invalid', reason, [start, end])
}

function unexpected(token: Token, expected: string): QueryError {
  const found = token.type === 'end' ? 'the end of the expression' : `\`${shown(token)}\``
  return new QueryError('base-invalid', `Found ${found}; expected ${expected}.`, [token.start, token.end])
}

function shown(token: Token): string {
  if (token.type === 'regexp') return `/${token.pattern}/`
  if (token.type === 'end') return ''
  return typeof token.value === 'string' && token.type === 'string' ? `"${token.value}"` : String(token.value)
}
