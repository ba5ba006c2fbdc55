/** Reads the site store: what is written there, with what tells one state of it from another. */
import { hash } from 'node:crypto'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import type { SiteRecords } from './store.ts'

/** An answer of the store: its value, made anew each time, and a hash that no other value has. */
export interface Written {
  value(): unknown
  hash(): string
}

export type SiteRows = Record<keyof SiteRecords, (about: string) => Written> & {
  /** What tells one state of each note from another, by its slug: page, outward copy and preview alike. */
  digests(): Map<string, string>
  close(): void
}

/** Opens the store at `file` for reading. Throws when there is none. */
export function openRows(file: string): SiteRows {
  const db = new DatabaseSync(file, { readOnly: true })
  const meta = db.prepare('SELECT value FROM meta WHERE key = ?')
  const kept = (key: string, otherwise: string) => () => told(String(meta.get(key)?.['value'] ?? otherwise))
  const list = (sql: string) => {
    const rows = db.prepare(sql)
    return () =>
      told(
        `[${rows
          .all()
          .map(({ json }) => String(json))
          .join(',')}]`,
      )
  }
  const digest = db.prepare('SELECT digest FROM notes WHERE slug = ?')
  const allDigests = db.prepare('SELECT slug, digest FROM notes')
  const ofNote = (columns: string, made: (row: Row) => unknown) => {
    const rows = db.prepare(
      `SELECT ${columns} FROM notes JOIN bodies ON bodies.key = notes.body WHERE slug = ?`,
    )
    return (slug: string): Written => ({
      value: () => {
        const row = rows.get(slug)
        return row ? made(row) : null
      },
      hash: () => String(digest.get(slug)?.['digest'] ?? ''),
    })
  }
  return {
    settings: kept('settings', 'null'),
    graph: kept('graph', 'null'),
    needs: kept('needs', '[]'),
    looks: kept('looks', '[]'),
    edges: kept('edges', '[]'),
    paths: kept('paths', '[]'),
    homeSlug: kept('home', 'null'),
    entries: list('SELECT entry AS json FROM notes WHERE listed = 1 ORDER BY slug'),
    lengths: list(
      "SELECT json_object('slug', slug, 'words', words) AS json FROM notes WHERE listed = 1 ORDER BY slug",
    ),
    documents: list('SELECT json_quote(slug) AS json FROM notes WHERE listed = 0 ORDER BY slug'),
    pictured: list('SELECT json_quote(slug) AS json FROM notes WHERE pictured = 1 ORDER BY slug'),
    histories: list(
      `SELECT '{"slug":' || json_quote(slug) || ',"history":' || history || '}' AS json
         FROM notes WHERE listed = 1 AND history IS NOT NULL ORDER BY slug`,
    ),
    web: list('SELECT page AS json FROM web ORDER BY name'),
    rooms: list('SELECT json_quote(address) AS json FROM rooms ORDER BY address'),
    note: ofNote('entry, page, history, html, mdx', pageOf),
    outward: ofNote('feed, markdown, guid', (row) => ({ ...row })),
    markdown: ofNote('markdown', ({ markdown }) => markdown),
    preview: ofNote('preview', ({ preview }) => parse(preview)),
    digests: () => new Map(allDigests.all().map((row) => [String(row['slug']), String(row['digest'])])),
    close: () => db.close(),
  }
}

type Row = Record<string, SQLOutputValue>

/** The parts of a page, put together again. */
function pageOf({ entry, page, history, html, mdx }: Row): unknown {
  return {
    ...parse(page),
    entry: parse(entry),
    html,
    ...(mdx !== null && { mdx }),
    ...(history !== null && { history: parse(history) }),
  }
}

function parse(json: SQLOutputValue | undefined): object {
  return JSON.parse(String(json))
}

function told(json: string): Written {
  return { value: () => JSON.parse(json), hash: () => hash('sha256', json, 'base64url') }
}
