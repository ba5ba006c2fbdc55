/** Writes another target into a link of a property, in the quotes that it has or needs. */

import { readFrontmatter } from '../frontmatter/read-frontmatter.ts'
import { renderScalar } from '../frontmatter/render-scalar.ts'
import { type NewTarget, type Splice, writeWikilink } from './write-wikilink.ts'

/** The change of `raw`, the value as it stands in the source. Null for an alias `*name`, whose text stands elsewhere. */
export function writeProperty(raw: string, target: NewTarget): Splice | null {
  if (raw.startsWith('*')) return null
  // Several links of one text, or one whose quotes are missing: what is around it stays.
  if (raw.startsWith('[[')) return writeWikilink(raw, target)
  const style = raw.startsWith('"') ? 'double' : raw.startsWith("'") ? 'single' : 'plain'
  const value = readScalarText(raw)
  const change = value === null ? null : writeWikilink(value, target)
  if (value === null || !change) return null
  const text = value.slice(0, change.start) + change.text + value.slice(change.end)
  return { start: 0, end: raw.length, text: renderScalar(text, { style, flow: true }) }
}

/** The text of a scalar as YAML reads it; null where it is none. */
function readScalarText(raw: string): string | null {
  const value = readFrontmatter(`---\nvalue: ${raw}\n---\n`).entries.get('value')?.value
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
