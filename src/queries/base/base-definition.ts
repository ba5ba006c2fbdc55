/** A base that was read: its expressions parsed, every place counted in the text of the base. */
import type { Expression } from '../expression/expression.ts'
import type { Place } from '../expression/token.ts'

export interface BaseDefinition {
  filter: Filter
  formulas: ReadonlyMap<string, Expression>
  /** The author's words for properties, by the id of the property. */
  displayNames: ReadonlyMap<string, string>
  /** The summaries that the base itself defines. */
  summaries: ReadonlyMap<string, Expression>
  /** At least one. */
  views: ViewDefinition[]
}

export type Filter =
  | { type: 'test'; expression: Expression }
  /** `not` holds when none of its filters does. */
  | { type: 'and' | 'or' | 'not'; filters: Filter[] }

export interface ViewDefinition {
  type: 'table' | 'cards' | 'list'
  name: string
  filter: Filter
  columns: PropertyName[]
  sort: Sorting[]
  groupBy: Sorting | null
  /** Null shows every row. */
  limit: number | null
  /** The name of a summary by the id of its property. */
  summaries: ReadonlyMap<string, string>
  /** The property that gives cards their picture. */
  image: PropertyName | null
  look: ViewLook
}

export interface ViewLook {
  /** Cut pictures to their frame, or show them whole. */
  imageFit: 'cover' | 'contain'
  /** Height by width. */
  imageRatio: number
  /** Pixels; null leaves it to the style. */
  cardSize: number | null
  markers: 'bullet' | 'number' | 'none'
  /** Properties of a list stand below one another. */
  indent: boolean
  separator: string
}

export interface Sorting {
  property: PropertyName
  descending: boolean
}

export interface PropertyName extends Place {
  /** `note.status`, `file.name`, `formula.total`: the same property has one id. */
  id: string
  of: 'note' | 'file' | 'formula'
  name: string
}

/** Reads the name of a property as bases write it: without a prefix it is of the note. */
export function parsePropertyName(text: string, place: Place): PropertyName {
  const found = /^(note|file|formula)\.(.+)$/s.exec(text.trim())
  const of = (found?.[1] ?? 'note') as PropertyName['of']
  const name = found?.[2] ?? text.trim()
  return { id: `${of}.${name}`, of, name, start: place.start, end: place.end }
}
