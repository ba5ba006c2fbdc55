/**
 * What reading a block of properties gives. Every range counts UTF-16 units in
 * the whole source of the note, its byte order mark included.
 */
import type { MessageCode } from '../message-codes.ts'

export interface Frontmatter {
  /** `none`: there is no block. `malformed`: there is one in doubt, and the note must not be published. */
  state: 'none' | 'read' | 'malformed'
  /** Where the body begins. For a malformed block, a place behind all that could belong to the block. */
  bodyStart: number
  /** The YAML between the two lines `---`; null where its bounds are unknown. */
  yaml: { start: number; end: number } | null
  /** The whole mapping; null when the block is empty, malformed or absent. */
  root: FrontmatterItem | null
  /** The properties by key, in source order. Empty unless `read`. */
  entries: Map<string, FrontmatterEntry>
  problems: FrontmatterProblem[]
}

/** One property. Where the YAML gives it no value, the range is empty and stands behind the colon. */
export interface FrontmatterEntry extends Omit<FrontmatterItem, 'range'> {
  /** As YAML reads it if it is quoted, else as written: `7`, `true`. A list, a mapping or an alias is no key. */
  key: string
  keyRange: SourceRange
  valueRange: SourceRange
}

/** A value of the block, at any depth. No two reads and no two items share an object. */
export interface FrontmatterItem {
  value: YamlValue
  range: SourceRange
  /** The source of `range`. */
  raw: string
  style: FrontmatterStyle
  /** The items, for a list. Those of a list that an alias repeats have the place of the alias. */
  items?: FrontmatterItem[]
  /** The properties, for a mapping. */
  entries?: FrontmatterEntry[]
}

/** `block` and `flow` tell how a list or mapping is laid out; `block` is also a text behind `|` or `>`. */
export type FrontmatterStyle = 'plain' | 'single' | 'double' | 'block' | 'flow' | 'alias'

export type YamlValue = string | number | boolean | null | YamlValue[] | { [key: string]: YamlValue }

export interface FrontmatterProblem {
  code: MessageCode
  /** What was found, what was expected and what to do. */
  message: string
  /** Null when the place is unknown. */
  start: number | null
  end: number | null
}

export type SourceRange = readonly [start: number, end: number]
