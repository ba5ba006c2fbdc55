/** Reads a base: YAML, its shape, then the expressions in it. */
import { type Document, parseDocument, visit } from 'yaml'
import type { QueryProblem } from '../query-error.ts'
import type { BaseDefinition } from './base-definition.ts'
import { createReading, type Reading, readDisplayNames, readFilter, readFormulas } from './base-reading.ts'
import { type BaseSource, baseSchema } from './base-schema.ts'
import { readView } from './read-view.ts'
import { isTooDeep, placeAt } from './yaml-places.ts'

/** Longer bases are refused, so that one cannot stall a build. */
const mostCharacters = 200_000
/** Lists and mappings in one another. */
const mostLevels = 40

export interface BaseRead {
  /** Null when there is nothing that could be shown. */
  definition: BaseDefinition | null
  problems: QueryProblem[]
}

/** Never throws for any text. The places of all problems count in `source`. */
export function readBase(source: string): BaseRead {
  const document = parseYaml(source)
  if (!('contents' in document)) return { definition: null, problems: [document] }
  const value: unknown = document.toJS() ?? {}
  const parsed = baseSchema.safeParse(value)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      code: 'base-invalid' as const,
      message: messageOf(path, message),
      ...placeAt(document, path),
    }))
    return { definition: null, problems }
  }
  const reading = createReading(source, document, parsed.data)
  const definition = defineBase(parsed.data, reading)
  // What is wrong with one part is said; the base is shown only when nothing is.
  return { definition: reading.problems.some(isFatal) ? null : definition, problems: reading.problems }
}

/** A view of a type that is not known can still be shown as a table. */
function isFatal({ message }: QueryProblem): boolean {
  return !message.startsWith('Views of the type')
}

function defineBase(base: BaseSource, reading: Reading): BaseDefinition {
  const formulas = readFormulas(reading, 'formulas', base.formulas ?? {})
  const views = base.views?.length ? base.views : [{ type: 'table' }]
  return {
    formulas,
    filter: readFilter(reading, base.filters ?? null, ['filters']),
    displayNames: readDisplayNames(base),
    summaries: readFormulas(reading, 'summaries', base.summaries ?? {}),
    views: views.map((view, at) => readView(reading, view, at, Object.keys(base.summaries ?? {}))),
  }
}

function parseYaml(source: string): Document.Parsed | QueryProblem {
  if (source.length > mostCharacters)
    return invalid(`This base is longer than ${mostCharacters} characters.`, 0, 1)
  try {
    const document = parseDocument(source, { prettyErrors: false, logLevel: 'error', merge: false })
    const [error] = document.errors
    if (error)
      return invalid(`This base is not valid YAML: ${sentence(error.message)}`, error.pos[0], error.pos[1])
    if (isTooDeep(document.contents, mostLevels)) return invalid('This base is nested too deeply.', 0, 1)
    return findAlias(document) ?? document
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return invalid('This base is nested too deeply.', 0, 1)
  }
}

/** Aliases could stand for values without bound, and no base of Obsidian has any. */
function findAlias(document: Document.Parsed): QueryProblem | null {
  let found: QueryProblem | null = null
  visit(document, {
    Alias: (_key, node) => {
      const [start, end] = node.range ?? [0, 1]
      found = invalid('Bases have no YAML aliases. If this is text, put it in quotes.', start, end)
      return visit.BREAK
    },
  })
  return found
}

function messageOf(path: readonly PropertyKey[], message: string): string {
  const where = path.length === 0 ? '' : `\`${path.map(String).join('.')}\`: `
  return where + message
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function invalid(message: string, start: number, end: number): QueryProblem {
  return { code: 'base-invalid', message, start, end: Math.max(start, end) }
}
