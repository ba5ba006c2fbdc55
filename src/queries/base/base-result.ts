/** What a base shows, before it is HTML. */
import type { QueryProblem } from '../query-error.ts'
import type { QueryFile, Value } from '../values/value.ts'
import type { PropertyName, ViewDefinition } from './base-definition.ts'

export interface BaseResult {
  /** Null when the base took too many steps. */
  views: ViewResult[] | null
  problems: QueryProblem[]
}

export interface ViewResult {
  type: ViewDefinition['type']
  name: string
  look: ViewDefinition['look']
  columns: Column[]
  /** The property that its groups share. */
  groupBy: PropertyName | null
  /** One group without a key where nothing is grouped. */
  groups: Group[]
  /** The summaries of all rows, one for each column; null without any. */
  summaries: SummaryCell[] | null
  /** How many rows the filters let through; a limit may show fewer. */
  found: number
}

export interface Column {
  property: PropertyName
  label: string | null
}

export interface Group {
  /** Undefined where nothing is grouped; null for rows without a value. */
  key: Value | undefined
  rows: Row[]
  summaries: SummaryCell[] | null
}

export interface Row {
  file: QueryFile
  /** One for each column. */
  cells: Value[]
  /** The picture of its card. */
  image: Value
}

/** Null for a column that is not summed up. */
export type SummaryCell = { name: string; value: Value } | null
