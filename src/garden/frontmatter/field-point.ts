/** Where a note says a field, for messages that are only found when the whole garden is known. */
import type { Point } from 'unist'
import { location } from 'vfile-location'
import type { NoteField } from '../../schemas/note-fields.ts'
import { findEntry } from './field-reading.ts'
import type { Frontmatter } from './frontmatter.ts'

/** The place of the value of the field `name` in `source`; undefined where the note does not say it. */
export function fieldPoint(
  { entries }: Pick<Frontmatter, 'entries'>,
  name: NoteField['name'],
  source: string,
): Point | undefined {
  const entry = findEntry({ entries, problems: [], used: new Set() }, name)
  return entry && location(source).toPoint(entry.valueRange[0])
}
