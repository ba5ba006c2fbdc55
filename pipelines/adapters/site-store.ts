/** The writing side of the site store, see `src/site/store.ts`. */
import type { DatabaseSync } from 'node:sqlite'
import { compareText } from '../../src/garden/paths.ts'
import type { GardenEdge } from '../../src/schemas/garden-file.ts'
import type { SiteGraph } from '../../src/schemas/graph.ts'
import type { NotePage, NotePreview, OutwardNote } from '../../src/schemas/page.ts'
import type { Look } from '../../src/schemas/page-needs.ts'
import type { Settings } from '../../src/schemas/settings.ts'
import type { WebPage } from '../../src/schemas/web-page.ts'
import { type NoteNeeds, SITE_STORE_DDL } from '../../src/site/store.ts'
import { inTransaction, openDatabase } from './open-database.ts'

/** What one build publishes: `digest` per page changes with anything that the page shows. */
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
  pages: {
    page: NotePage
    outward?: OutwardNote | undefined
    preview?: NotePreview | undefined
    digest: string
  }[]
  /** Attachments: the path below the site's base, and the absolute path of the source. */
  files: { url: string; source: string }[]
  /** Pages that lead on: the path below the site's base, and the whole document. */
  redirects: { path: string; html: string }[]
  /** The addresses of the sealed rooms, whose sealed files are among `files`. */
  rooms: string[]
}

export interface SiteWriter {
  /**
   * Makes the store hold exactly `content`, in one transaction: a reader sees
   * the old garden or the new one. Rows that did not change are not written again.
   */
  write(content: SiteContent): void
  close(): void
}

/** Opens the store at `file` for writing, and makes it if it is not there. */
export function openSiteWriter(file: string): SiteWriter {
  const db = openDatabase(file, SITE_STORE_DDL)
  const write = (content: SiteContent) => {
    writeMeta(db, content)
    writeNotes(db, content)
    writeFiles(db, content)
    writeRedirects(db, content)
    writeRooms(db, content)
    writeWeb(db, content)
  }
  return { write: (content) => inTransaction(db, () => write(content)), close: () => db.close() }
}

function writeMeta(db: DatabaseSync, content: SiteContent): void {
  const put = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  put.run('settings', JSON.stringify(content.settings))
  put.run('home', JSON.stringify(content.home))
  put.run('edges', JSON.stringify(content.edges ?? []))
  put.run('paths', JSON.stringify(content.paths))
  put.run('graph', JSON.stringify(content.graph))
  put.run('needs', JSON.stringify(needsOf(content)))
  put.run('looks', JSON.stringify(looksOf(content)))
}

function needsOf({ pages }: SiteContent): NoteNeeds[] {
  return pages.flatMap(({ page: { entry, needs } }) =>
    needs ? [{ slug: entry.slug, title: entry.title, needs }] : [],
  )
}

function looksOf({ pages }: SiteContent): Look[] {
  const looks = new Map(pages.flatMap(({ page }) => (page.looks ?? []).map((look) => [look.name, look])))
  return [...looks.values()].sort((a, b) => compareText(a.name, b.name))
}

function writeNotes(db: DatabaseSync, content: SiteContent): void {
  const kept = new Map(
    db
      .prepare('SELECT slug, digest FROM notes')
      .all()
      .map((row) => [row['slug'], row['digest']]),
  )
  const put = db.prepare(
    'INSERT OR REPLACE INTO notes (slug, listed, digest, entry, page, history, outward, preview) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { page, outward, preview, digest } of content.pages) {
    const { slug } = page.entry
    if (kept.get(slug) !== digest)
      put.run(
        slug,
        Number(page.format === 'markdown'),
        digest,
        JSON.stringify(page.entry),
        JSON.stringify(page),
        page.history ? JSON.stringify(page.history) : null,
        outward ? JSON.stringify(outward) : null,
        preview ? JSON.stringify(preview) : null,
      )
    kept.delete(slug)
  }
  const remove = db.prepare('DELETE FROM notes WHERE slug = ?')
  for (const slug of kept.keys()) remove.run(slug ?? null)
}

function writeRooms(db: DatabaseSync, content: SiteContent): void {
  db.exec('DELETE FROM rooms')
  const put = db.prepare('INSERT INTO rooms (address) VALUES (?)')
  for (const address of content.rooms) put.run(address)
}

function writeWeb(db: DatabaseSync, { web = [] }: SiteContent): void {
  db.exec('DELETE FROM web')
  const put = db.prepare('INSERT INTO web (name, page) VALUES (?, ?)')
  for (const page of web) put.run(page.name, JSON.stringify(page))
}

function writeFiles(db: DatabaseSync, content: SiteContent): void {
  db.exec('DELETE FROM files')
  const put = db.prepare('INSERT INTO files (url, source) VALUES (?, ?)')
  for (const { url, source } of content.files) put.run(url, source)
}

function writeRedirects(db: DatabaseSync, content: SiteContent): void {
  db.exec('DELETE FROM redirects')
  const put = db.prepare('INSERT INTO redirects (path, html) VALUES (?, ?)')
  for (const { path, html } of content.redirects) put.run(path, html)
}
