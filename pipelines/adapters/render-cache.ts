/** Keeps rendered HTML between builds, by a hash of all that it was made from. */
import { createHash } from 'node:crypto'
import { openDatabase } from './open-database.ts'

const ddl = 'CREATE TABLE IF NOT EXISTS html (hash TEXT PRIMARY KEY, html TEXT NOT NULL) STRICT'

export interface RenderCache {
  /** The HTML of `key`, made by `render` when it is not known yet. */
  html(key: string, render: () => string): { html: string; hash: string }
  /** Writes what was made, and forgets what this run did not ask for. */
  close(): void
  /** Ends a run that failed: what earlier runs made stays. */
  abandon(): void
}

/** Opens the cache at `file`. A cache that cannot be read is made anew. */
export function openRenderCache(file: string): RenderCache {
  const db = openDatabase(file, ddl)
  const get = db.prepare('SELECT html FROM html WHERE hash = ?')
  const made = new Map<string, string>()
  const asked = new Set<string>()
  return {
    html(key, render) {
      const hash = createHash('sha256').update(key).digest('hex')
      asked.add(hash)
      const known = made.get(hash) ?? get.get(hash)?.['html']
      if (typeof known === 'string') return { html: known, hash }
      const html = render()
      made.set(hash, html)
      return { html, hash }
    },
    abandon: () => {
      if (db.isOpen) db.close()
    },
    close() {
      db.exec('BEGIN IMMEDIATE')
      const put = db.prepare('INSERT OR REPLACE INTO html (hash, html) VALUES (?, ?)')
      for (const [hash, html] of made) put.run(hash, html)
      const remove = db.prepare('DELETE FROM html WHERE hash = ?')
      for (const row of db.prepare('SELECT hash FROM html').all()) {
        if (!asked.has(String(row['hash']))) remove.run(String(row['hash']))
      }
      db.exec('COMMIT')
      db.close()
    },
  }
}
