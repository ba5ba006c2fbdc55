/** Reads the expressions of a base, and collects what is wrong with them. */
import type { Document } from 'yaml'
import { checkExpression } from '../expression/check-expression.ts'
import type { Expression } from '../expression/expression.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import type { Place } from '../expression/token.ts'
import { QueryError, type QueryProblem } from '../query-error.ts'
import { type Filter, parsePropertyName } from './base-definition.ts'
import type { BaseSource, FilterSource } from './base-schema.ts'
import { offsetsOf, placeAt, relocate } from './yaml-places.ts'

export type YamlPath = readonly (string | number)[]

export interface Reading {
  source: string
  document: Document.Parsed
  /** The names of all formulas. */
  formulas: ReadonlySet<string>
  problems: QueryProblem[]
}

/** What stands for an expression that cannot be read. */
const nothing: Expression = { type: 'literal', value: null, start: 0, end: 0 }

export function createReading(source: string, document: Document.Parsed, base: BaseSource): Reading {
  return { source, document, formulas: new Set(Object.keys(base.formulas ?? {})), problems: [] }
}

/** The author's words for properties, by the id of the property. */
export function readDisplayNames({ properties }: BaseSource): Map<string, string> {
  return new Map(
    Object.entries(properties ?? {}).flatMap(([name, settings]) => {
      const words = settings?.displayName?.trim()
      return words ? [[parsePropertyName(name, { start: 0, end: 0 }).id, words] as const] : []
    }),
  )
}

/** The formulas below a key of the base, by name. */
export function readFormulas(
  reading: Reading,
  key: 'formulas' | 'summaries',
  formulas: Readonly<Record<string, string>>,
): Map<string, Expression> {
  return new Map(
    Object.entries(formulas).map(([name, text]) => [name, readExpression(reading, text, [key, name])]),
  )
}

/** A filter that is absent lets everything through. */
export function readFilter(
  reading: Reading,
  filter: FilterSource | null | undefined,
  path: YamlPath,
): Filter {
  if (filter === null || filter === undefined) return { type: 'and', filters: [] }
  if (typeof filter === 'string') {
    if (filter.trim() === '') return { type: 'and', filters: [] }
    return { type: 'test', expression: readExpression(reading, filter, path) }
  }
  const groups = (['and', 'or', 'not'] as const).flatMap((type): Filter[] => {
    const list = filter[type]
    if (!list) return []
    return [{ type, filters: list.map((one, at) => readFilter(reading, one, [...path, type, at])) }]
  })
  const [only] = groups
  return groups.length === 1 && only ? only : { type: 'and', filters: groups }
}

function readExpression(reading: Reading, text: string, path: YamlPath): Expression {
  const move = offsetsOf(reading.document, reading.source, path)
  try {
    const tree = relocate(parseExpression(text), move)
    reading.problems.push(...checkExpression(tree, reading.formulas))
    return tree
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const { code, message, start, end } = error.problem
    const from = move(start)
    reading.problems.push({
      code,
      message,
      start: from,
      end: Math.max(from, move(Math.max(start, end - 1)) + 1),
    })
    return nothing
  }
}

export function report(reading: Reading, code: QueryProblem['code'], message: string, place: Place): void {
  reading.problems.push({ code, message, start: place.start, end: place.end })
}

export function placeOf({ document }: Reading, path: YamlPath): Place {
  return placeAt(document, path)
}
