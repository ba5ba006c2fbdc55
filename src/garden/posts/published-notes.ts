/** The published notes as posts know them. */
import type { Settings } from '../../schemas/settings.ts'
import { feedIdentities } from '../feed-identity.ts'
import type { Garden } from '../garden.ts'
import type { Note } from '../note.ts'
import type { VaultPath } from '../paths.ts'
import { noteUrl } from '../urls.ts'

export interface PublishedNote {
  note: Note
  path: VaultPath
  /** The full address of its page. */
  url: string
}

/** By identity: what feeds know a note by, which outlives its name and address, else its path. */
export function publishedNotes(
  { publishSet }: Pick<Garden, 'publishSet'>,
  settings: Pick<Settings, 'url' | 'base' | 'trailingSlash'>,
): Map<string, PublishedNote> {
  const notes = [...publishSet.published.values()]
  const identities = feedIdentities(notes)
  return new Map(
    notes.map((note) => {
      const { path } = note
      const url = new URL(noteUrl(settings, note.slug), settings.url).href
      return [identities.get(path) ?? path, { note, path, url }]
    }),
  )
}
