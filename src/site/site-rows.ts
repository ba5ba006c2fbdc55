/** Reads the site store: what is written there, as text, with what tells one state of it from another. */
import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { SiteRecords } from './store.ts'

/** An answer of the store: its JSON, and a hash that other JSON does not have. */
export interface Written {
  json: string
  hash(): string
}

export type SiteRows = Record<keyof SiteRecords, (about: string) => Written> & { close(): void }

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
  const ofNote = (column: 'page' | 'outward' | 'preview') => {
    const row = db.prepare(`SELECT ${column} AS json FROM notes WHERE slug = ?`)
    const digest = db.prepare('SELECT digest FROM notes WHERE slug = ?')
    return (slug: string): Written => ({
      json: String(row.get(slug)?.['json'] ?? 'null'),
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
    documents: list('SELECT json_quote(slug) AS json FROM notes WHERE listed = 0 ORDER BY slug'),
    pictured: list(
      "SELECT json_quote(slug) AS json FROM notes WHERE page ->> '$.image' IS NOT NULL ORDER BY slug",
    ),
    histories: list(
      `SELECT '{"slug":' || json_quote(slug) || ',"history":' || history || '}' AS json
         FROM notes WHERE listed = 1 AND history IS NOT NULL ORDER BY slug`,
    ),
    web: list('SELECT page AS json FROM web ORDER BY name'),
    rooms: list('SELECT json_quote(address) AS json FROM rooms ORDER BY address'),
    note: ofNote('page'),
    outward: ofNote('outward'),
    preview: ofNote('preview'),
    close: () => db.close(),
  }
}

function told(json: string): Written {
  return { json, hash: () => hash('sha256', json, 'base64url') }
}
