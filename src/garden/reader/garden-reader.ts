/** A garden to be read by a program, one question at a time. It shows what its view of the garden shows. */
import { bodyTree } from '../../markdown/body-tree.ts'
import { outwardCopy } from '../../markdown/outward/outward-copy.ts'
import { outwardTree } from '../../markdown/outward/outward-tree.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { BodySettings } from '../body-settings.ts'
import type { Garden } from '../garden.ts'
import { viewLink } from '../link-view.ts'
import type { Note } from '../note.ts'
import { findBacklinks } from '../note-backlinks.ts'
import { renderNoteBody, type TreeOf } from '../note-body.ts'
import { noteEntry } from '../note-entry.ts'
import type { VaultPath } from '../paths.ts'
import { searchLines } from '../queries/search-pages.ts'
import { renderTwin } from '../twin.ts'
import { noteUrl } from '../urls.ts'
import { findNotes } from './find-note.ts'
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts'
import { type NoteSummary, noteSummary } from './note-summary.ts'
import { type Hit, type Searchable, searchNotes } from './search-notes.ts'

export interface GardenReader {
  /** All notes, by name. */
  list(): NoteSummary[]
  /** The names of the notes that `name` can mean: a name, an address, a title or an alias. */
  find(name: string): string[]
  /** The Markdown of the note with exactly this name; null without one. */
  read(name: string): { summary: NoteSummary; markdown: string } | null
  search(query: string): Hit[]
  /** The links from and to a note, with the words around those that lead to it. */
  links(name: string): NoteLinks
  neighbours(name: string, depth: number): Neighbourhood
}

export interface NoteLinks {
  outgoing: { note: string; title: string }[]
  incoming: { note: string; title: string; mentions: string[] }[]
}

/** A reader of `garden`; `isPublished` tells which of its notes readers of the site can see. */
export function createGardenReader(
  garden: Garden,
  treeOf: TreeOf,
  settings: Settings & BodySettings,
  isPublished: (path: VaultPath) => boolean,
): GardenReader {
  const notes = new Map([...garden.publishSet.published].sort(([a], [b]) => (a < b ? -1 : 1)))
  const names = new Map([...notes].map(([name, { path }]) => [path, name]))
  const summaryOf = (name: string, note: Note) =>
    noteSummary(garden, name, note, settings, isPublished(note.path))
  let lines: Searchable[] | undefined
  const linesOf = (name: string, note: Note): Searchable => {
    const links = new Map((garden.links.get(note.path) ?? []).map((link) => [link.start, link]))
    const labelOf = (offset: number) => {
      const link = links.get(offset)
      return link ? viewLink(garden, link, settings).label : null
    }
    return { name, note, lines: note.document ? [] : searchLines(treeOf(note.path, 'look'), labelOf) }
  }
  return {
    list: () => [...notes].map(([name, note]) => summaryOf(name, note)),
    find: (name) => findNotes(notes, name, settings),
    read: (name) => {
      const note = notes.get(name)
      if (!note) return null
      const address = new URL(noteUrl(settings, note.slug), settings.url).href
      const html = renderNoteBody(garden, note, treeOf, settings)
      const { markdown } = outwardCopy(outwardTree(bodyTree(html), address))
      return {
        summary: summaryOf(name, note),
        markdown: renderTwin(noteEntry(garden, note, settings), markdown, settings, {
          published: isPublished(note.path),
        }),
      }
    },
    search: (query) => {
      lines ??= [...notes].map(([name, note]) => linesOf(name, note))
      return searchNotes(query, lines)
    },
    links: (name) => {
      const note = notes.get(name)
      if (!note) return { outgoing: [], incoming: [] }
      const targets = [...(garden.graph.targets.get(note.path) ?? [])]
      return {
        outgoing: targets.flatMap((path) => {
          const target = names.get(path)
          return target === undefined ? [] : [{ note: target, title: notes.get(target)?.title ?? target }]
        }),
        incoming: findBacklinks(garden, note, settings).map(({ slug, title, mentions }) => ({
          note: slug,
          title,
          mentions: mentions.map(({ before, text, after }) => `${before}${text}${after}`.trim()),
        })),
      }
    },
    neighbours: (name, depth) => neighbourhood(garden, names, notes.get(name)?.path ?? null, depth),
  }
}
