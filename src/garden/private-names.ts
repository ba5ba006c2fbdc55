/** The names of what is not published, so that public logs can do without them. */
import type { Garden } from './garden.ts'
import { stemOf } from './paths.ts'
import type { Vault } from './vault.ts'

/** Paths, file names and titles of withheld and unread notes, and paths of attachments that no page shows. */
export function privateNames(garden: Garden, vault: Vault): string[] {
  const published = new Set([...garden.publishSet.published.values()].map(({ path }) => path))
  const names = vault.notes.flatMap(({ path }) => {
    if (published.has(path)) return []
    const title = garden.notes.get(path)?.title
    return [path, stemOf(path), ...(title === undefined ? [] : [title])]
  })
  return [...new Set([...names, ...vault.obstacles.map(({ path }) => path)])].filter((name) => name !== '')
}
