/** How many notes a vault has. Documents that are not Markdown go along with notes, and are not counted. */
import type { Garden } from './garden.ts'
import { noteFormat } from './note-format.ts'
import type { Vault } from './vault.ts'

export interface NoteCounts {
  notes: number
  published: number
  withheld: number
}

export function countNotes(garden: Garden, vault: Vault): NoteCounts {
  const notes = vault.notes.filter(({ path }) => noteFormat(path) === 'markdown').length
  const published = publishedNotes(garden).length
  return { notes, published, withheld: notes - published }
}

function publishedNotes(garden: Garden) {
  return [...garden.publishSet.published.values()].filter(({ format }) => format === 'markdown')
}
