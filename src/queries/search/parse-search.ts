/** Parses the text of a search. Words stand side by side for “and”. */
import { QueryError } from '../query-error.ts'
import { compileRegexp } from '../values/linear-regexp.ts'
import { type SearchOperator, type SearchTerm, searchOperators } from './search-term.ts'

/** Longer searches are refused. */
const mostCharacters = 5000
/** Brackets in one another. */
const mostLevels = 50

interface Parser {
  text: string
  at: number
  depth: number
}

/** The term of `text`. Throws `QueryError`, and nothing else, for any text. */
export function parseSearch(text: string): SearchTerm {
  if (text.length > mostCharacters)
    throw invalid(`This search is longer than ${mostCharacters} characters.`, 0, 1)
  const parser: Parser = { text, at: 0, depth: 0 }
  const term = parseAlternatives(parser, '')
  if (parser.at < text.length) {
    throw invalid(
      `\`${text[parser.at]}\` closes nothing. Take it out, or put it in quotes.`,
      parser.at,
      parser.at + 1,
    )
  }
  if (term.type === 'all') throw invalid('This search is empty. Write what it should find.', 0, text.length)
  return term
}

/** Terms with `OR` between them, up to the bracket that closes them. */
function parseAlternatives(parser: Parser, close: string): SearchTerm {
  parser.depth += 1
  if (parser.depth > mostLevels)
    throw invalid(`More than ${mostLevels} brackets stand in one another here.`, parser.at, parser.at + 1)
  const alternatives: SearchTerm[][] = [[]]
  while (
    skipSpace(parser) &&
    !(close + (close === ']' ? ')' : ')]')).includes(parser.text[parser.at] ?? '')
  ) {
    if (/^OR(?=[\s)\]]|$)/.test(parser.text.slice(parser.at, parser.at + 3))) {
      parser.at += 2
      alternatives.push([])
    } else alternatives.at(-1)?.push(parseTerm(parser, close))
  }
  parser.depth -= 1
  const terms = alternatives.filter((list) => list.length > 0).map((list) => joined('and', list))
  return joined('or', terms)
}

function joined(type: 'and' | 'or', terms: SearchTerm[]): SearchTerm {
  const [only] = terms
  if (!only) return { type: 'all' }
  return terms.length === 1 ? only : { type, terms }
}

function parseTerm(parser: Parser, close: string): SearchTerm {
  const sign = parser.text[parser.at]
  if (sign === '-' && /[^\s)\]]/.test(parser.text[parser.at + 1] ?? '')) {
    parser.at += 1
    return { type: 'not', term: parseNested(parser, close) }
  }
  return parseOperator(parser, close) ?? parsePlain(parser, close)
}

/** What a sign or an operator applies to. */
function parseNested(parser: Parser, close: string): SearchTerm {
  parser.depth += 1
  if (parser.depth > mostLevels)
    throw invalid(`More than ${mostLevels} signs stand before one word.`, parser.at, parser.at + 1)
  const term = parseTerm(parser, close)
  parser.depth -= 1
  return term
}

function parseOperator(parser: Parser, close: string): SearchTerm | null {
  const name = searchOperators.find(
    (one) => parser.text.slice(parser.at, parser.at + one.length + 1).toLowerCase() === `${one}:`,
  )
  if (!name) return null
  const start = parser.at
  parser.at += name.length + 1
  const hasTerm = skipSpace(parser) && !')]'.includes(parser.text[parser.at] ?? '')
  if (!hasTerm) throw invalid(`\`${name}:\` has nothing to look for.`, start, parser.at)
  return { type: 'operator', name: name as SearchOperator, term: parseNested(parser, close) }
}

function parsePlain(parser: Parser, close: string): SearchTerm {
  const { text, at } = parser
  const sign = text[at]
  if (sign === '"') return { type: 'text', text: readPhrase(parser) }
  if (sign === '/') return readRegexp(parser) ?? readWord(parser, close)
  if (sign === '(') return readGroup(parser)
  return sign === '[' ? readProperty(parser) : readWord(parser, close)
}

function readGroup(parser: Parser): SearchTerm {
  const start = parser.at
  parser.at += 1
  const term = parseAlternatives(parser, ')')
  if (parser.text[parser.at] !== ')') throw invalid('This bracket is never closed.', start, start + 1)
  parser.at += 1
  return term
}

/** `[name]` or `[name:value]`; the name may stand in quotes. */
function readProperty(parser: Parser): SearchTerm {
  const start = parser.at
  const found = /^\[\s*(?:"([^"\n]*)"|([^\]:"\n]+?))\s*(:|\])/.exec(parser.text.slice(start, start + 500))
  if (!found) throw invalid('A property is written as `[name]` or `[name:value]`.', start, start + 1)
  const name = (found[1] ?? found[2] ?? '').trim()
  parser.at += found[0].length
  if (found[3] === ']') return { type: 'property', name, value: null }
  const value = parseAlternatives(parser, ']')
  if (parser.text[parser.at] !== ']') throw invalid('This bracket is never closed.', start, start + 1)
  parser.at += 1
  return { type: 'property', name, value: value.type === 'all' ? null : value }
}

function readPhrase(parser: Parser): string {
  const start = parser.at
  let phrase = ''
  for (parser.at += 1; parser.at < parser.text.length; parser.at += 1) {
    const sign = parser.text[parser.at] ?? ''
    if (sign === '"') {
      parser.at += 1
      return phrase
    }
    if (sign === '\\' && parser.at + 1 < parser.text.length) parser.at += 1
    phrase += parser.text[parser.at] ?? ''
  }
  throw invalid('These quotes are never closed.', start, parser.text.length)
}

/** Null when no slash closes it: then it is a word that begins with one. */
function readRegexp(parser: Parser): SearchTerm | null {
  const found = /^\/((?:\\.|[^/\\\n])+)\//.exec(parser.text.slice(parser.at))
  if (!found) return null
  const [plain, folded] = [compileRegexp(found[1] ?? '', ''), compileRegexp(found[1] ?? '', 'i')]
  if (typeof plain === 'string' || typeof folded === 'string') {
    const end = parser.at + found[0].length
    throw invalid(`This regular expression cannot be used: ${plain}.`, parser.at, end)
  }
  parser.at += found[0].length
  return { type: 'regexp', plain, folded }
}

function readWord(parser: Parser, close: string): SearchTerm {
  const start = parser.at
  const ends = close === ']' ? /[\s)\]]/ : /[\s)]/
  do parser.at += 1
  while (parser.at < parser.text.length && !ends.test(parser.text[parser.at] ?? ''))
  return { type: 'text', text: parser.text.slice(start, parser.at) }
}

/** Whether anything is left. */
function skipSpace(parser: Parser): boolean {
  while (/\s/.test(parser.text[parser.at] ?? '')) parser.at += 1
  return parser.at < parser.text.length
}

function invalid(message: string, start: number, end: number): QueryError {
  return new QueryError('query-invalid', message, [start, end])
}
