/** The folders of the vault as a tree, with the notes in them. */
import { folderSlugs } from '../garden/folder-slugs.ts'
import type { NoteEntry } from '../schemas/page.ts'
import { collator } from '../words/collator.ts'

export interface Folder {
  /** As on disk. */
  path: string
  name: string
  /** The note that speaks for it; it is not among `items`. */
  lead: NoteEntry | null
  items: FolderItem[]
  /** The notes in it and below it, each once. */
  total: number
}

export type FolderItem = { folder: Folder; entry?: never } | { entry: NoteEntry; folder?: never }

/**
 * The root of the tree. On each level stands first what has an `order`, by it,
 * where a folder has that of its note; then the folders, then the notes, by title.
 */
export function folderTree(entries: readonly NoteEntry[], lang: string): Folder {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  const folders = new Map<string, Folder>()
  const makeFolder = (path: string): Folder => {
    const known = folders.get(path)
    if (known) return known
    const lead = path === '' ? undefined : folderSlugs(path).find((slug) => bySlug.has(slug))
    const made: Folder = {
      path,
      name: path.slice(path.lastIndexOf('/') + 1),
      lead: (lead === undefined ? undefined : bySlug.get(lead)) ?? null,
      items: [],
      total: 0,
    }
    folders.set(path, made)
    if (path !== '') makeFolder(parentOf(path)).items.push({ folder: made })
    return made
  }
  const root = makeFolder('')
  for (const { folder = '' } of entries) makeFolder(folder)
  const leads = new Set([...folders.values()].map(({ lead }) => lead))
  for (const entry of entries) if (!leads.has(entry)) folders.get(entry.folder ?? '')?.items.push({ entry })
  const order = orderFor(lang)
  for (const folder of folders.values()) folder.items.sort(order)
  countNotes(root)
  return root
}

/** Whether there is more to the tree than its root. */
export function hasFolders(entries: readonly NoteEntry[]): boolean {
  return entries.some(({ folder }) => folder !== undefined)
}

/** The id of a folder on the page of the folders. */
export function folderId(path: string): string {
  return `folder:${path.normalize('NFC').toLowerCase()}`
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function countNotes(folder: Folder): number {
  folder.total =
    (folder.lead ? 1 : 0) +
    folder.items.reduce((sum, item) => sum + (item.folder ? countNotes(item.folder) : 1), 0)
  return folder.total
}

function orderFor(lang: string): (a: FolderItem, b: FolderItem) => number {
  const { compare } = collator(lang)
  const place = (item: FolderItem) =>
    (item.folder ? item.folder.lead : item.entry)?.order ?? Number.POSITIVE_INFINITY
  const title = (item: FolderItem) =>
    item.folder ? (item.folder.lead?.title ?? item.folder.name) : item.entry.title
  const key = (item: FolderItem) => (item.folder ? item.folder.path : item.entry.slug)
  return (a, b) =>
    (place(a) === place(b) ? 0 : place(a) - place(b)) ||
    Number(Boolean(b.folder)) - Number(Boolean(a.folder)) ||
    compare(title(a), title(b)) ||
    (key(a) < key(b) ? -1 : 1)
}
