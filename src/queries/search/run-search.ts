/** Runs a search over the published notes. */
import { QueryError } from '../query-error.ts'
import { compareNames } from '../values/compare-values.ts'
import { isEmptyValue, isList, type QueryFile, type Value } from '../values/value.ts'
import { textOf } from '../values/value-text.ts'
import { findMatch, type Needle } from './find-match.ts'
import type { SearchLine, SearchPage } from './search-page.ts'
import type { SearchOperator, SearchTerm } from './search-term.ts'

/** Characters that one search may read, each counted as often as it is read: about two seconds. */
const mostReading = 300_000_000
/** A pattern reads so much more slowly than a word, for each of its instructions. */
const patternCost = 16
/** Lines that are shown of one note. */
const mostLines = 5

export interface SearchHit {
  file: QueryFile
  lines: { text: string; match: readonly [start: number, end: number] }[]
}

/** What a term is looked for in: a whole note, or a part of one. */
interface Unit {
  page: SearchPage
  lines: readonly SearchLine[]
  /** Other texts of the note, such as its name. */
  names: readonly string[]
  exactCase: boolean
  budget: { left: number }
}

/** The notes that fit, by name. Throws `QueryError` when the search takes too long. */
export function runSearch(term: SearchTerm, pages: readonly SearchPage[]): SearchHit[] {
  const budget = { left: mostReading }
  return pages
    .filter((page) => holds(term, wholeOf(page, budget)))
    .toSorted((a, b) => compareNames(a.file.name, b.file.name))
    .map((page) => ({ file: page.file, lines: linesOf(term, page, budget) }))
}

function wholeOf(page: SearchPage, budget: Unit['budget']): Unit {
  return { page, lines: page.lines, names: [page.file.basename], exactCase: false, budget }
}

function holds(term: SearchTerm, unit: Unit): boolean {
  switch (term.type) {
    case 'all':
      return true
    case 'and':
      return term.terms.every((one) => holds(one, unit))
    case 'or':
      return term.terms.some((one) => holds(one, unit))
    case 'not':
      return !holds(term.term, unit)
    case 'property':
      return holdsProperty(term, unit)
    case 'operator':
      return holdsOperator(term.name, term.term, unit)
    default:
      return (
        unit.names.some((text) => match(term, text, unit) !== null) ||
        unit.lines.some(({ text }) => match(term, text, unit) !== null)
      )
  }
}

function holdsOperator(name: SearchOperator, term: SearchTerm, unit: Unit): boolean {
  const { file } = unit.page
  const inNames = (names: readonly string[]) => holds(term, { ...unit, names, lines: [] })
  const inParts = (parts: readonly (readonly SearchLine[])[]) =>
    parts.some((lines) => holds(term, { ...unit, names: [], lines }))
  switch (name) {
    case 'file':
      return inNames([file.name])
    case 'path':
      return inNames([file.path])
    case 'content':
      return holds(term, { ...unit, names: [] })
    case 'tag':
      return holdsTag(term, unit)
    case 'match-case':
      return holds(term, { ...unit, exactCase: true })
    case 'ignore-case':
      return holds(term, { ...unit, exactCase: false })
    case 'line':
      return inParts(unit.lines.map((line) => [line]))
    case 'block':
      return inParts([...Map.groupBy(unit.lines, ({ block }) => block).values()])
    case 'section':
      return inParts([...Map.groupBy(unit.lines, ({ section }) => section).values()])
    default:
      return inParts(tasksOf(unit.lines, name))
  }
}

function tasksOf(lines: readonly SearchLine[], name: SearchOperator): SearchLine[][] {
  const wanted = name === 'task' ? null : name === 'task-todo' ? 'todo' : 'done'
  const tasks = lines.filter(({ task }) => task !== null && (wanted === null || task === wanted))
  return [...Map.groupBy(tasks, ({ block }) => block).values()]
}

/** A tag counts with those inside of it, in any letter case. */
function holdsTag(term: SearchTerm, unit: Unit): boolean {
  if (term.type !== 'text') return holds(term, { ...unit, lines: [], names: unit.page.file.tags })
  const tag = term.text.replace(/^#/, '').toLowerCase()
  return unit.page.file.tags.some(
    (one) => one.toLowerCase() === tag || one.toLowerCase().startsWith(`${tag}/`),
  )
}

function holdsProperty({ name, value }: Extract<SearchTerm, { type: 'property' }>, unit: Unit): boolean {
  const { file } = unit.page
  if (!file.hasProperty(name)) return false
  if (value === null) return true
  const found = file.property(name)
  const isNull = value.type === 'text' && value.text.toLowerCase() === 'null'
  if (isNull) return isEmptyValue(found)
  const texts = (isList(found) ? found : [found]).map((one: Value) => textOf(one))
  return holds(value, { ...unit, names: texts, lines: [] })
}

/** The first lines that show why the note fits. */
function linesOf(term: SearchTerm, page: SearchPage, budget: Unit['budget']): SearchHit['lines'] {
  const needles = needlesOf(term, false)
  const unit = wholeOf(page, budget)
  const hits: SearchHit['lines'] = []
  for (const { text } of page.lines) {
    if (hits.length === mostLines) break
    const found = needles
      .map(({ needle, exactCase }) => match(needle, text, { ...unit, exactCase }))
      .find((one) => one !== null)
    if (found) hits.push({ text, match: found })
  }
  return hits
}

interface PlacedNeedle {
  needle: Needle
  exactCase: boolean
}

/** What is looked for in the text of a note, and not what must be absent from it. */
function needlesOf(term: SearchTerm, exactCase: boolean): PlacedNeedle[] {
  switch (term.type) {
    case 'and':
    case 'or':
      return term.terms.flatMap((one) => needlesOf(one, exactCase))
    case 'text':
    case 'regexp':
      return [{ needle: term, exactCase }]
    case 'operator':
      if (['file', 'path', 'tag'].includes(term.name)) return []
      if (term.name === 'match-case') return needlesOf(term.term, true)
      return needlesOf(term.term, term.name === 'ignore-case' ? false : exactCase)
    default:
      return []
  }
}

function match(needle: Needle, text: string, { exactCase, budget }: Unit): readonly [number, number] | null {
  budget.left -= text.length * (needle.type === 'regexp' ? needle.plain.size * patternCost : 1)
  if (budget.left < 0) {
    const reason =
      'This search takes too many steps and is not shown. Look for words rather than for patterns.'
    throw new QueryError('base-too-heavy', reason, [0, 0])
  }
  return findMatch(needle, text, exactCase)
}
