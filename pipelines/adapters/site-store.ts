/** The writing side of the site store, see `src/site/store.ts`. */
import type { DatabaseSync } from 'node:sqlite'
import { compareText } from '../../src/garden/paths.ts'
import type { GardenEdge } from '../../src/schemas/garden-file.ts'
import type { SiteGraph } from '../../src/schemas/graph.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { WebPage } from '../../src/schemas/web-page.ts'
import { SITE_STORE_DDL } from '../../src/site/store-tables.ts'
import { type BodyStore, openBodies } from './body-store.ts'
import { hashKey } from './hash-key.ts'
import { inTransaction, openDatabase } from './open-database.ts'
import { type NotesWritten, putNotes, type StoredNote, writeNotes } from './write-notes.ts'
import { writeRows } from './write-rows.ts'

/** What one build publishes. */
export interface SiteContent {
  settings: Settings
  home: string | null
  /** The links between the pages; none where nobody asks for them. */
  edges?: GardenEdge[]
  /** The paths through the topics: the key of the topic, and the slugs in their order. */
  paths: { topic: string; slugs: string[] }[]
  graph: SiteGraph
  /** What previews of links to other sites show; none where nobody asks for them. */
  web?: readonly WebPage[]
  /** Asked for once, one after the other. The body of each is in the store. */
  notes: Iterable<StoredNote>
  /** Attachments: the path below the site's base, and the absolute path of the source. */
  files: { url: string; source: string }[]
  /** Pages that lead on: the path below the site's base, and the whole document. */
  redirects: { path: string; html: string }[]
  /** The addresses of the sealed rooms, whose sealed files are among `files`. */
  rooms: string[]
}

export interface SiteWriter {
  bodies: BodyStore
  /** The value that is kept under `name`, made again when it was made of another `key`. */
  keep(name: string, key: string, make: () => Promise<string>): Promise<string>
  /**
   * Makes the store hold exactly `content`, in one transaction: a reader sees
   * the old garden or the new one. Rows that did not change are not written again.
   */
  write(content: SiteContent): void
  /**
   * Puts notes that the store holds already in the place of what it holds of them, with the attachments that they
   * use, and leaves all else as it is.
   */
  putNotes(notes: Iterable<StoredNote>, files: SiteContent['files']): void
  close(): void
}

/** Opens the store at `file` for writing, and makes it if it is not there; `notice` is told of one that cannot be used. */
export function openSiteWriter(file: string, notice?: (text: string) => void): SiteWriter {
  const db = openDatabase(file, SITE_STORE_DDL, notice)
  const bodies = openBodies(db)
  const write = (content: SiteContent) => {
    writeRest(db, content, writeNotes(db, content.notes, bodies))
  }
  return {
    bodies,
    keep: (name, key, make) => keep(db, name, hashKey(key), make),
    write: (content) => {
      bodies.save()
      inTransaction(db, () => write(content))
    },
    putNotes: (notes, files) =>
      inTransaction(db, () => {
        putNotes(db, notes, bodies)
        const put = db.prepare('INSERT OR REPLACE INTO files (url, source) VALUES (?, ?)')
        for (const { url, source } of files) put.run(url, source)
      }),
    close: () => db.close(),
  }
}

async function keep(
  db: DatabaseSync,
  name: string,
  hash: string,
  make: () => Promise<string>,
): Promise<string> {
  const kept = db.prepare('SELECT value FROM kept WHERE name = ? AND hash = ?').get(name, hash)
  if (kept) return String(kept['value'])
  const value = await make()
  db.prepare('INSERT OR REPLACE INTO kept (name, hash, value) VALUES (?, ?, ?)').run(name, hash, value)
  return value
}

function writeRest(db: DatabaseSync, content: SiteContent, { needs, looks }: NotesWritten): void {
  const meta = {
    settings: content.settings,
    home: content.home,
    edges: content.edges ?? [],
    paths: content.paths,
    graph: content.graph,
    needs,
    looks: looks.sort((a, b) => compareText(a.name, b.name)),
  }
  const web = (content.web ?? []).map((page) => ({ name: page.name, page: JSON.stringify(page) }))
  const values = Object.entries(meta).map(([key, value]) => ({ key, value: JSON.stringify(value) }))
  writeRows(db, 'meta', ['key', 'value'], values)
  writeRows(db, 'files', ['url', 'source'], content.files)
  writeRows(db, 'redirects', ['path', 'html'], content.redirects)
  writeRows(
    db,
    'rooms',
    ['address'],
    content.rooms.map((address) => ({ address })),
  )
  writeRows(db, 'web', ['name', 'page'], web)
}
