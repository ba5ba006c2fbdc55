/** The names of what is not published, so that public logs can do without them. */
import { assetClosure } from './asset-closure.ts'
import type { Garden } from './garden.ts'
import { stemOf } from './paths.ts'
import type { Vault } from './vault.ts'

/** Paths, file names, titles and aliases of withheld and unread notes, paths of attachments that no page shows, and rooms. */
export function privateNames(garden: Garden, vault: Vault): string[] {
  const published = new Set([...garden.publishSet.published.values()].map(({ path }) => path))
  const names = vault.notes.flatMap(({ path }) => {
    if (published.has(path)) return []
    const note = garden.notes.get(path)
    return [path, stemOf(path), ...(note ? [note.title, ...note.fields.aliases] : [])]
  })
  const shown = new Set(assetClosure(garden))
  const files = vault.attachments.filter((path) => !shown.has(path))
  const rooms = garden.rooms.flatMap(({ room }) => [room.id, room.title ?? '', room.folder ?? ''])
  const all = [...names, ...files, ...rooms, ...vault.obstacles.map(({ path }) => path)]
  return [...new Set(all)].filter((name) => name !== '')
}
