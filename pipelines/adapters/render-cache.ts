/** Keeps rendered HTML between builds, by a hash of all that it was made from. */
import { createHash } from 'node:crypto'
import { inTransaction, openDatabase } from './open-database.ts'

const ddl = 'CREATE TABLE IF NOT EXISTS html (hash TEXT PRIMARY KEY, html TEXT NOT NULL) STRICT'

export interface RenderCache {
  /** The HTML of `key`, made by `render` when it is not known yet. */
  html(key: string, render: () => string): { html: string; hash: string }
  /** Ends a run: writes what it made, and forgets what it did not ask for. */
  save(): void
  /** Ends a run that failed: what earlier runs made stays. */
  abandon(): void
  close(): void
}

/** Opens the cache at `file`. A cache that cannot be read is made anew. */
export function openRenderCache(file: string): RenderCache {
  const db = openDatabase(file, ddl)
  const get = db.prepare('SELECT html FROM html WHERE hash = ?')
  const put = db.prepare('INSERT OR REPLACE INTO html (hash, html) VALUES (?, ?)')
  const remove = db.prepare('DELETE FROM html WHERE hash = ?')
  const kept = db.prepare('SELECT hash FROM html')
  const made = new Map<string, string>()
  const asked = new Set<string>()
  const abandon = () => {
    made.clear()
    asked.clear()
  }
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
    save() {
      inTransaction(db, () => {
        for (const [hash, html] of made) put.run(hash, html)
        const hashes = kept.all().map((row) => String(row['hash']))
        for (const hash of hashes) if (!asked.has(hash)) remove.run(hash)
      })
      abandon()
    },
    abandon,
    close: () => db.close(),
  }
}
