/** Keeps rendered HTML between builds, by a hash of all that it was made from. */
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction, openDatabase } from './open-database.ts'

const ddl = `
  CREATE TABLE IF NOT EXISTS html (hash TEXT PRIMARY KEY, html TEXT NOT NULL, parts TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS part (hash TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`

export interface RenderCache {
  /** The HTML of `key`, made by `render` when it is not known yet. */
  html(key: string, render: () => string): { html: string; hash: string }
  /**
   * A part of some HTML, such as a block of code in colours, which is dear to
   * make. It is kept as long as HTML is that was rendered with it.
   */
  part(key: string, make: () => string): string
  /** Ends a run: writes what it made, and forgets what it did not ask for. */
  save(): void
  /** Ends a run that failed: what earlier runs made stays. */
  abandon(): void
  close(): void
}

/** Opens the cache at `file`. A cache that cannot be read is made anew. */
export function openRenderCache(file: string): RenderCache {
  const db = openDatabase(file, ddl)
  const getHtml = db.prepare('SELECT html, parts FROM html WHERE hash = ?')
  const putHtml = db.prepare('INSERT OR REPLACE INTO html (hash, html, parts) VALUES (?, ?, ?)')
  const getPart = db.prepare('SELECT value FROM part WHERE hash = ?')
  const putPart = db.prepare('INSERT OR REPLACE INTO part (hash, value) VALUES (?, ?)')
  const made = new Map<string, { html: string; parts: string }>()
  const madeParts = new Map<string, string>()
  const asked = new Set<string>()
  const askedParts = new Set<string>()
  /** The parts of the HTML that is being rendered. */
  let rendering: string[] = []
  const find = (hash: string) => {
    const known = made.get(hash) ?? getHtml.get(hash)
    if (!known) return null
    for (const part of JSON.parse(String(known['parts']))) askedParts.add(String(part))
    return String(known['html'])
  }
  const abandon = () => {
    for (const kept of [made, madeParts, asked, askedParts]) kept.clear()
  }
  return {
    html(key, render) {
      const hash = hashOf(key)
      asked.add(hash)
      const known = find(hash)
      if (known !== null) return { html: known, hash }
      rendering = []
      const html = render()
      made.set(hash, { html, parts: JSON.stringify(rendering) })
      return { html, hash }
    },
    part(key, make) {
      const hash = hashOf(key)
      askedParts.add(hash)
      rendering.push(hash)
      const known = madeParts.get(hash) ?? getPart.get(hash)?.['value']
      if (typeof known === 'string') return known
      const value = make()
      madeParts.set(hash, value)
      return value
    },
    save() {
      inTransaction(db, () => {
        for (const [hash, { html, parts }] of made) putHtml.run(hash, html, parts)
        for (const [hash, value] of madeParts) putPart.run(hash, value)
        forget(db, 'html', asked)
        forget(db, 'part', askedParts)
      })
      abandon()
    },
    abandon,
    close: () => db.close(),
  }
}

/** Deletes the rows that nobody asked for. */
function forget(db: DatabaseSync, table: 'html' | 'part', asked: ReadonlySet<string>): void {
  const remove = db.prepare(`DELETE FROM ${table} WHERE hash = ?`)
  const hashes = db
    .prepare(`SELECT hash FROM ${table}`)
    .all()
    .map((row) => String(row['hash']))
  for (const hash of hashes) if (!asked.has(hash)) remove.run(hash)
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
