/** The values that expressions work on. */
import type { PictureView } from '../../markdown/html/picture.ts'
import type { LinearRegexp } from './linear-regexp.ts'

export type Value =
  | null
  | boolean
  | number
  | string
  | DateValue
  | DurationValue
  | LinkValue
  | FileValue
  | ObjectValue
  | PropertiesValue
  | RegexpValue
  | ImageValue
  | HtmlValue
  | readonly Value[]

/** Dates know no time zone: milliseconds count as if every clock showed UTC. */
export interface DateValue {
  kind: 'date'
  ms: number
  /** Whether a time of day belongs to it. */
  time: boolean
}

export interface DurationValue {
  kind: 'duration'
  months: number
  ms: number
  /** What lies between two dates; it counts as a number of milliseconds. */
  span: boolean
}

export interface LinkValue {
  kind: 'link'
  /** As written: a name, a path or an address of the web. */
  target: string
  /** The file that it leads to; null where there is none. */
  file: QueryFile | null
  display: string | null
}

export interface FileValue {
  kind: 'file'
  file: QueryFile
}

export interface ObjectValue {
  kind: 'object'
  entries: ReadonlyMap<string, Value>
}

/** All properties of a note. They answer to their names, and are never listed. */
export interface PropertiesValue {
  kind: 'properties'
  file: QueryFile
}

export interface RegexpValue {
  kind: 'regexp'
  source: string
  /** Replace every match, not only the first. */
  global: boolean
  regexp: LinearRegexp
}

export interface ImageValue {
  kind: 'image'
  of: string | LinkValue | FileValue
}

/** Markup as the author wrote it; it is shown as text, never as HTML. */
export interface HtmlValue {
  kind: 'html'
  source: string
}

/** A file as queries see it. All of it is public. */
export interface QueryFile {
  /** Identity: no two files share it. */
  path: string
  /** With its extension. */
  name: string
  basename: string
  folder: string
  ext: string
  /** Where it is on the site; null where readers cannot open it. */
  href: string | null
  /** What links to it say where the author says nothing. */
  label: string
  isImage: boolean
  /** What is known of a picture; left out where nothing is. */
  picture?: PictureView | undefined
  /** Bytes; null where unknown. */
  size: number | null
  ctime: DateValue | null
  mtime: DateValue | null
  /** Without `#`. */
  tags: readonly string[]
  /** The files that it links to, also in its properties; each once. */
  links(): readonly LinkValue[]
  embeds(): readonly LinkValue[]
  backlinks(): readonly LinkValue[]
  hasProperty(name: string): boolean
  property(name: string): Value
}

export type ValueType =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | Exclude<Value, null | boolean | number | string | readonly Value[]>['kind']

export function typeOf(value: Value): ValueType {
  if (value === null) return 'null'
  if (isList(value)) return 'list'
  if (typeof value === 'object') return value.kind
  return typeof value as 'boolean' | 'number' | 'string'
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

/** Nothing, an empty text, list or object. */
export function isEmptyValue(value: Value): boolean {
  if (value === null || value === '') return true
  if (isList(value)) return value.length === 0
  return typeof value === 'object' && value.kind === 'object' && value.entries.size === 0
}

/** What counts as true: all but nothing, `false`, `0` and what is empty. */
export function isTruthy(value: Value): boolean {
  return !(isEmptyValue(value) || value === false || value === 0 || Number.isNaN(value))
}
