/** Whose words may leave the machine. It fails closed: whoever is not known to be published stays. */
import type { EngineSettings } from '../../schemas/engine-settings.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'

/** The notes in Markdown whose words an engine may be told, in the order of their paths. */
export function notesToSend(
  { notes, publishSet }: Pick<Garden, 'notes' | 'publishSet'>,
  send: EngineSettings['send'],
): Note[] {
  const published = new Set([...publishSet.published.values()].map(({ path }) => path))
  return [...notes.values()]
    .filter(({ format }) => format === 'markdown')
    .filter(({ path }) => send === 'all' || (published.has(path) && !publishSet.withheld.has(path)))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
