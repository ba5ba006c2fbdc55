/** Keeps the files of each shard of the search index, by a hash of all that they were made from. */
import { createHash } from 'node:crypto'
import { inTransaction, openDatabase } from '../open-database.ts'
import type { SearchFile } from '../search-file.ts'

const ddl = `
  CREATE TABLE IF NOT EXISTS shard (folder TEXT PRIMARY KEY, key TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS file (folder TEXT NOT NULL, path TEXT NOT NULL, hash TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (folder, path)) STRICT;
`

export interface ShardCache {
  /** The files of the shard in `folder`; null when they were made from something else, or are damaged. */
  get(folder: string, key: string): SearchFile[] | null
  /** Keeps the files of a shard in the place of those that were there before. */
  put(folder: string, key: string, files: readonly SearchFile[]): void
  /** Forgets all shards but those in `folders`. */
  forgetOthers(folders: readonly string[]): void
  close(): void
}

/** Opens the cache at `file`. One that cannot be read is made anew, and `notice` is told. */
export function openShardCache(file: string, notice?: (text: string) => void): ShardCache {
  const db = openDatabase(file, ddl, notice)
  const getKey = db.prepare('SELECT key FROM shard WHERE folder = ?')
  const getFiles = db.prepare('SELECT path, hash, content FROM file WHERE folder = ? ORDER BY path')
  const putKey = db.prepare('INSERT OR REPLACE INTO shard (folder, key) VALUES (?, ?)')
  const putFile = db.prepare('INSERT INTO file (folder, path, hash, content) VALUES (?, ?, ?, ?)')
  const removeFiles = db.prepare('DELETE FROM file WHERE folder = ?')
  const removeKey = db.prepare('DELETE FROM shard WHERE folder = ?')
  return {
    get: (folder, key) => {
      if (getKey.get(folder)?.['key'] !== key) return null
      const rows = getFiles.all(folder).map(({ path, hash, content }) => {
        const bytes = content instanceof Uint8Array ? content : new Uint8Array()
        return { isSound: hashOf(bytes) === hash, file: { path: String(path), content: bytes } }
      })
      return rows.length > 0 && rows.every(({ isSound }) => isSound) ? rows.map(({ file }) => file) : null
    },
    put: (folder, key, files) =>
      inTransaction(db, () => {
        removeFiles.run(folder)
        putKey.run(folder, key)
        for (const { path, content } of files) putFile.run(folder, path, hashOf(content), content)
      }),
    forgetOthers: (folders) =>
      inTransaction(db, () => {
        for (const row of db.prepare('SELECT folder FROM shard').all()) {
          const folder = String(row['folder'])
          if (folders.includes(folder)) continue
          removeFiles.run(folder)
          removeKey.run(folder)
        }
      }),
    close: () => db.close(),
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
