/** What stands above a column. */
import type { Column } from '../base/base-result.ts'
import type { QueryLook } from './look.ts'

/** The author's words, else the interface's own for what it knows of files, else the name. */
export function columnLabel({ property: { of, name }, label }: Column, { words }: QueryLook): string {
  const known = new Map(Object.entries(words.query.columns))
  return label ?? (of === 'file' ? known.get(name) : undefined) ?? name
}
