/**
 * The site's one door to its content: the store that the build pipeline fills
 * and the pages read. A SQLite file keeps the rendered HTML out of Astro's
 * data store, which would carry it through every stage of a build.
 */
import { DatabaseSync } from 'node:sqlite'
import type { GardenEdge } from '../schemas/garden-file.ts'
import type { SiteGraph } from '../schemas/graph.ts'
import type { NoteEntry, NoteHistory, NotePage, NotePreview, OutwardNote } from '../schemas/page.ts'
import type { Look, PageNeeds } from '../schemas/page-needs.ts'
import type { Settings } from '../schemas/settings.ts'
import type { WebPage } from '../schemas/web-page.ts'

export interface SiteStore {
  /** The settings in force, after the command line had its say. */
  settings(): Settings
  /** Every published note that lists show, ordered by slug; `digest` changes with anything that its page shows. */
  entries(): { entry: NoteEntry; digest: string }[]
  /** The published pages that no list shows, ordered by slug: documents that are not Markdown. */
  documents(): { slug: string; digest: string }[]
  /** All that the page of one note shows; null where no such note is published. */
  note(slug: string): NotePage | null
  /** The slugs of notes that name a picture of their own. */
  pictured(): string[]
  /** The histories of listed notes that have one, ordered by slug. */
  histories(): { slug: string; history: NoteHistory }[]
  /** The same note for readers outside of the site; null where no such note is published. */
  outward(slug: string): OutwardNote | null
  /** The links between the published pages. */
  edges(): GardenEdge[]
  /** The paths through the topics, by the key of the topic: slugs in their order. */
  paths(): Map<string, string[]>
  /** What previews of links to the note show of its text; null where no such note is published. */
  preview(slug: string): NotePreview | null
  /** What previews of links to other sites show, by name. */
  web(): WebPage[]
  /** The addresses of the sealed rooms. */
  rooms(): string[]
  /** The note that the vault wrote as its front page, if it has one. */
  homeSlug(): string | null
  /** What pages need beyond the files of the site, ordered by slug; those that need nothing are left out. */
  needs(): NoteNeeds[]
  /** The classes of all pages that stand for styles, each once. */
  looks(): Look[]
  /** All published notes and the links between them. */
  graph(): SiteGraph
  close(): void
}

/** A page, and what its text needs. */
export interface NoteNeeds {
  slug: string
  title: string
  needs: PageNeeds
}

/** The DDL of the store. Both sides use it; a store of another version is made anew. */
export const SITE_STORE_DDL = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS notes (slug TEXT PRIMARY KEY, listed INTEGER NOT NULL, digest TEXT NOT NULL, entry TEXT NOT NULL, page TEXT NOT NULL, history TEXT, outward TEXT, preview TEXT) STRICT;
  CREATE TABLE IF NOT EXISTS redirects (path TEXT PRIMARY KEY, html TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS files (url TEXT PRIMARY KEY, source TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS web (name TEXT PRIMARY KEY, page TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS rooms (address TEXT PRIMARY KEY) STRICT;
`

/** Opens the store at `file` for reading. Throws when there is none. */
export function openSiteStore(file: string): SiteStore {
  const db = new DatabaseSync(file, { readOnly: true })
  const meta = db.prepare('SELECT value FROM meta WHERE key = ?')
  const note = db.prepare('SELECT page FROM notes WHERE slug = ?')
  const outward = db.prepare('SELECT outward FROM notes WHERE slug = ?')
  const preview = db.prepare('SELECT preview FROM notes WHERE slug = ?')
  const entries = db.prepare('SELECT entry, digest FROM notes WHERE listed = 1 ORDER BY slug')
  const documents = db.prepare('SELECT slug, digest FROM notes WHERE listed = 0 ORDER BY slug')
  const histories = db.prepare(
    'SELECT slug, history FROM notes WHERE listed = 1 AND history IS NOT NULL ORDER BY slug',
  )
  const pictured = db.prepare("SELECT slug FROM notes WHERE json_extract(page, '$.image') IS NOT NULL")
  const rooms = db.prepare('SELECT address FROM rooms ORDER BY address')
  const web = db.prepare('SELECT page FROM web ORDER BY name')
  const readMeta = (key: string) => parseColumn(meta.get(key)?.['value'])
  return {
    settings: () => readMeta('settings') as Settings,
    graph: () => readMeta('graph') as SiteGraph,
    needs: () => readMeta('needs') as NoteNeeds[],
    looks: () => readMeta('looks') as Look[],
    homeSlug: () => (readMeta('home') as string | null | undefined) ?? null,
    entries: () =>
      entries
        .all()
        .map((row) => ({ entry: parseColumn(row['entry']) as NoteEntry, digest: String(row['digest']) })),
    documents: () =>
      documents.all().map((row) => ({ slug: String(row['slug']), digest: String(row['digest']) })),
    pictured: () => pictured.all().map((row) => String(row['slug'])),
    edges: () => (readMeta('edges') as GardenEdge[] | undefined) ?? [],
    histories: () =>
      histories.all().map((row) => ({
        slug: String(row['slug']),
        history: parseColumn(row['history']) as NoteHistory,
      })),
    paths: () => {
      const paths = (readMeta('paths') ?? []) as { topic: string; slugs: string[] }[]
      return new Map(paths.map(({ topic, slugs }) => [topic, slugs]))
    },
    web: () => web.all().map((row) => parseColumn(row['page']) as WebPage),
    rooms: () => rooms.all().map((row) => String(row['address'])),
    note: (slug) => (parseColumn(note.get(slug)?.['page']) as NotePage | undefined) ?? null,
    outward: (slug) => (parseColumn(outward.get(slug)?.['outward']) as OutwardNote | undefined) ?? null,
    preview: (slug) => (parseColumn(preview.get(slug)?.['preview']) as NotePreview | undefined) ?? null,
    close: () => db.close(),
  }
}

/** The store of the running build or dev server, named by `ONE_SITE_STORE`. */
export function siteStore(): SiteStore {
  const file = process.env['ONE_SITE_STORE']
  if (!file) throw new Error('No garden has been read. Run the site through `one dev` or `one build`.')
  opened ??= openSiteStore(file)
  return opened
}

let opened: SiteStore | undefined

function parseColumn(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : undefined
}
