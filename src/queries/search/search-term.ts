/** A search as Obsidian's search field takes it. */
import type { LinearRegexp } from '../values/linear-regexp.ts'

export type SearchTerm =
  /** Holds everywhere. */
  | { type: 'all' }
  | { type: 'and' | 'or'; terms: SearchTerm[] }
  | { type: 'not'; term: SearchTerm }
  | { type: 'text'; text: string }
  | { type: 'regexp'; plain: LinearRegexp; folded: LinearRegexp }
  | { type: 'operator'; name: SearchOperator; term: SearchTerm }
  /** `[name]` and `[name:value]`. */
  | { type: 'property'; name: string; value: SearchTerm | null }

export const searchOperators = [
  'file',
  'path',
  'content',
  'tag',
  'line',
  'block',
  'section',
  'task',
  'task-todo',
  'task-done',
  'match-case',
  'ignore-case',
] as const

export type SearchOperator = (typeof searchOperators)[number]
