/** Answers of engines by the hash of what was asked: only those that were found sound. It may be deleted at any time. */
import { join } from 'node:path'
import { labelCacheDir, sharedCacheDir } from '../cache-dir.ts'
import { inTransaction, openDatabase } from '../open-database.ts'
import type { World } from '../world.ts'
import { isLack, type Lack } from './known-limits.ts'

export interface KeptAnswer {
  /** As JSON. */
  text: string
  /** What the server calls its model. */
  reportedModel: string
  /** What it cost when it was given, in billionths of the currency. */
  nanos: number
}

/** One vector of a text. */
export interface KeptVector {
  values: Int8Array
  scale: number
}

/** One space of vectors: those of another are never compared with them. */
export interface VectorSpace {
  reportedModel: string
  dimensions: number
}

export interface AnswerCache {
  /** Null when it is not known. */
  answer(key: string): KeptAnswer | null
  keepAnswer(key: string, answer: KeptAnswer): void
  /** What `server`, a hash of its address and model, turned out not to know. */
  lacks(server: string): Lack[]
  keepLacks(server: string, lacks: Iterable<Lack>): void
  /** The space that the vectors of `model`, a hash, are in; null where there are none. */
  space(model: string): VectorSpace | null
  vector(model: string, text: string): KeptVector | null
  /** Keeps all or none. Where they are of another space than before, those before are forgotten. */
  keepVectors(model: string, space: VectorSpace, vectors: readonly (KeptVector & { text: string })[]): void
  close(): void
}

const ddl = `
  CREATE TABLE answers (key TEXT PRIMARY KEY, text TEXT NOT NULL, reported TEXT NOT NULL, nanos INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE lacks (server TEXT NOT NULL, lack TEXT NOT NULL, PRIMARY KEY (server, lack)) WITHOUT ROWID;
  CREATE TABLE spaces (model TEXT PRIMARY KEY, reported TEXT NOT NULL, dimensions INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE vectors (
    model TEXT NOT NULL, text TEXT NOT NULL, scale REAL NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (model, text)
  ) WITHOUT ROWID`

export async function openAnswerCache(
  { root, notice }: Pick<World, 'root' | 'notice'>,
  vault: string,
): Promise<AnswerCache> {
  const dir = sharedCacheDir(root, vault, 'engine')
  const db = openDatabase(join(dir, 'answers.db'), ddl, notice)
  await labelCacheDir(dir, vault)
  const answers = db.prepare('SELECT text, reported, nanos FROM answers WHERE key = ?')
  const spaces = db.prepare('SELECT reported, dimensions FROM spaces WHERE model = ?')
  const vectors = db.prepare('SELECT scale, bytes FROM vectors WHERE model = ? AND text = ?')
  const spaceOf = (model: string): VectorSpace | null => {
    const row = spaces.get(model)
    return row ? { reportedModel: String(row['reported']), dimensions: Number(row['dimensions']) } : null
  }
  return {
    answer(key) {
      const row = answers.get(key)
      if (!row) return null
      const { text, reported, nanos } = row
      return { text: String(text), reportedModel: String(reported), nanos: Number(nanos) }
    },
    keepAnswer(key, { text, reportedModel, nanos }) {
      db.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)').run(key, text, reportedModel, nanos)
    },
    lacks(server) {
      const rows = db.prepare('SELECT lack FROM lacks WHERE server = ?').all(server)
      return rows.map(({ lack }) => String(lack)).filter(isLack)
    },
    keepLacks(server, lacks) {
      const insert = db.prepare('INSERT OR IGNORE INTO lacks VALUES (?, ?)')
      for (const lack of lacks) insert.run(server, lack)
    },
    space: spaceOf,
    vector(model, text) {
      const row = vectors.get(model, text)
      const bytes = row?.['bytes']
      if (!row || !(bytes instanceof Uint8Array)) return null
      return { values: new Int8Array(bytes.slice().buffer), scale: Number(row['scale']) }
    },
    keepVectors(model, space, rows) {
      inTransaction(db, () => {
        const known = spaceOf(model)
        const isSame = known?.reportedModel === space.reportedModel && known.dimensions === space.dimensions
        if (!isSame) db.prepare('DELETE FROM vectors WHERE model = ?').run(model)
        db.prepare('INSERT OR REPLACE INTO spaces VALUES (?, ?, ?)').run(
          model,
          space.reportedModel,
          space.dimensions,
        )
        const insert = db.prepare('INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)')
        for (const { text, scale, values } of rows)
          insert.run(model, text, scale, new Uint8Array(values.buffer, values.byteOffset, values.length))
      })
    },
    close: () => db.close(),
  }
}
