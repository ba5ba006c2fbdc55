/** The queries that stand in notes: blocks of `base` and `query`, read when their note is read. */
import type { Code, Root } from 'mdast'
import type { Point } from 'unist'
import { visit } from '../../markdown/visit.ts'
import type { BaseDefinition } from '../../queries/base/base-definition.ts'
import { readBase } from '../../queries/base/read-base.ts'
import { QueryError, type QueryProblem } from '../../queries/query-error.ts'
import { parseSearch } from '../../queries/search/parse-search.ts'
import type { SearchTerm } from '../../queries/search/search-term.ts'

export type NoteQuery = {
  /** Offset of the block in the source of its note. */
  offset: number
  /** What is wrong with it as it is written. */
  problems: PlacedProblem[]
  /** Where each line of the query begins in the source. */
  lines: readonly Point[]
} & QueryContent

export interface PlacedProblem extends Pick<QueryProblem, 'code' | 'message'> {
  /** In the source of the note. */
  point: Point
}

/** Null where the query cannot be read. */
export type QueryContent =
  | { language: 'base'; text: string; base: BaseDefinition | null }
  | { language: 'query'; text: string; search: SearchTerm | null }

/** The queries of a note in source order. */
export function collectQueries(tree: Root, source: string): NoteQuery[] {
  const queries: NoteQuery[] = []
  visit(tree, 'code', (node) => {
    const read = readQuery(node)
    if (!read) return
    const lines = linePoints(node, source)
    const { problems, content } = read
    queries.push({
      ...content,
      offset: node.position?.start.offset ?? 0,
      lines,
      problems: problems.map((problem) => placeProblem(problem, content.text, lines)),
    })
  })
  return queries
}

/** The problem with its place in the file around the query. */
export function placeProblem(
  { code, message, start }: QueryProblem,
  text: string,
  lines: readonly Point[],
): PlacedProblem {
  const before = text.slice(0, start).split('\n')
  const { line, column } = lines[before.length - 1] ?? lines.at(-1) ?? { line: 1, column: 1 }
  return { code, message, point: { line, column: column + (before.at(-1)?.length ?? 0) } }
}

function readQuery({ lang, value }: Code): { content: QueryContent; problems: QueryProblem[] } | null {
  const language = lang?.toLowerCase()
  return language === 'base' || language === 'query' ? parseQuery(language, value) : null
}

/** What the text of a query says. */
export function readQueryContent(language: QueryContent['language'], text: string): QueryContent {
  return parseQuery(language, text).content
}

function parseQuery(
  language: QueryContent['language'],
  text: string,
): { content: QueryContent; problems: QueryProblem[] } {
  if (language === 'base') {
    const { definition, problems } = readBase(text)
    return { content: { language, text, base: definition }, problems }
  }
  try {
    return { content: { language, text, search: parseSearch(text) }, problems: [] }
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return { content: { language, text, search: null }, problems: [error.problem] }
  }
}

/** A block inside of a list or a quote has lost the beginnings of its lines, and never their ends. */
function linePoints({ value, position }: Code, source: string): Point[] {
  const { line: first, offset } = position?.start ?? { line: 1, offset: 0 }
  let from = source.indexOf('\n', offset ?? 0) + 1
  return value.split('\n').map((text, at) => {
    const next = source.indexOf('\n', from)
    const whole = source.slice(from, next < 0 ? source.length : next).replace(/\r$/, '')
    from = next < 0 ? source.length : next + 1
    return { line: first + 1 + at, column: whole.endsWith(text) ? whole.length - text.length + 1 : 1 }
  })
}
