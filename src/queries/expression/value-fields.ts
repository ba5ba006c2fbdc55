/** What stands behind a dot without brackets. */
import { dateField } from '../functions/date-functions.ts'
import { durationFields, lengthOf } from '../values/durations.ts'
import { isList, type QueryFile, type Value } from '../values/value.ts'

/** The field `name` of a value; undefined when values of its type have no such field. What is absent has every field, absent. */
export function fieldOf(value: Value, name: string): Value | undefined {
  if (value === null) return null
  if (typeof value === 'string' || isList(value)) return name === 'length' ? value.length : undefined
  if (typeof value !== 'object') return undefined
  switch (value.kind) {
    case 'object':
      return value.entries.get(name) ?? null
    case 'properties':
      return value.file.property(name)
    case 'date':
      return dateField(value, name)
    case 'duration':
      return Object.hasOwn(durationFields, name) ? lengthOf(value) / (durationFields[name] ?? 1) : undefined
    case 'file':
      return fileField(value.file, name)
    case 'link':
      return value.file ? fileField(value.file, name) : null
    default:
      return undefined
  }
}

const fileFieldTable = {
  backlinks: (file) => file.backlinks(),
  basename: (file) => file.basename,
  ctime: (file) => file.ctime,
  embeds: (file) => file.embeds(),
  ext: (file) => file.ext,
  file: (file) => ({ kind: 'file', file }),
  folder: (file) => file.folder,
  links: (file) => file.links(),
  mtime: (file) => file.mtime,
  name: (file) => file.name,
  path: (file) => file.path,
  properties: (file) => ({ kind: 'properties', file }),
  size: (file) => file.size,
  tags: (file) => file.tags,
} satisfies Record<string, (file: QueryFile) => Value>

export const fileFields = Object.keys(fileFieldTable)

export function fileField(file: QueryFile, name: string): Value | undefined {
  return Object.hasOwn(fileFieldTable, name)
    ? fileFieldTable[name as keyof typeof fileFieldTable](file)
    : undefined
}
