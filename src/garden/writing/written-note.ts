/** What the page of a note that the garden wrote says of its making. */
import type { Written } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'
import { noteName } from '../note-name.ts'

/** Null for a note that a person wrote. Names published notes alone. */
export function writtenNote(garden: Garden, note: Note, settings: Settings): Written | null {
  const writing = garden.writings?.get(note.path)
  if (!writing) return null
  const { provenance, quoted, changed, quotes, problems, edited, unrecorded } = writing
  const sources = quoted.flatMap(({ note: path }) => {
    const source = garden.notes.get(path)
    return source && !garden.publishSet.withheld.has(path) ? [source] : []
  })
  return {
    engine: /^embedded /.test(provenance.engine) ? null : (provenance.model?.model ?? provenance.engine),
    date: provenance.date,
    quotes,
    gone: problems.filter(({ state }) => state !== 'moved').length,
    edited,
    recorded: unrecorded === null,
    sources: sources.map((source) => ({
      ...noteName(source, settings),
      changed: changed.includes(source.path),
    })),
  }
}
