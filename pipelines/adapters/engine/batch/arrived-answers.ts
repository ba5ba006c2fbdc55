/**
 * What batches brought, until somebody asks for it. These are words that nobody has checked: they
 * are told as an answer only when they have the form that their question asks for, and are gone then.
 */
import { join } from 'node:path'
import { sharedCacheDir } from '../../cache-dir.ts'
import { inTransaction, openDatabase } from '../../open-database.ts'
import type { World } from '../../world.ts'

export interface ArrivedAnswer {
  /** What a direct call would have brought. */
  body: unknown
  /** What it cost, in billionths of the currency. */
  nanos: number
}

export interface ArrivedAnswers {
  /** Null where nothing arrived for `call`. */
  find(call: string): ArrivedAnswer | null
  drop(call: string): void
  /** Keeps all answers of a batch, which is then known to have been read. */
  keep(batch: string, answers: readonly (ArrivedAnswer & { call: string })[]): void
  /** Whether this batch was read before. */
  isRead(batch: string): boolean
  close(): void
}

const ddl = `
  CREATE TABLE arrived (call TEXT PRIMARY KEY, body TEXT NOT NULL, nanos INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE batches (id TEXT PRIMARY KEY) WITHOUT ROWID`

export function openArrivedAnswers(
  { root, notice }: Pick<World, 'root' | 'notice'>,
  vault: string,
): ArrivedAnswers {
  const db = openDatabase(join(sharedCacheDir(root, vault, 'engine'), 'arrived.db'), ddl, notice)
  return {
    find(call) {
      const row = db.prepare('SELECT body, nanos FROM arrived WHERE call = ?').get(call)
      return row ? { body: JSON.parse(String(row['body'])), nanos: Number(row['nanos']) } : null
    },
    drop(call) {
      db.prepare('DELETE FROM arrived WHERE call = ?').run(call)
    },
    keep(batch, answers) {
      inTransaction(db, () => {
        db.prepare('INSERT OR REPLACE INTO batches VALUES (?)').run(batch)
        const insert = db.prepare('INSERT OR REPLACE INTO arrived VALUES (?, ?, ?)')
        for (const { call, body, nanos } of answers) insert.run(call, JSON.stringify(body), nanos)
      })
    },
    isRead: (batch) => db.prepare('SELECT id FROM batches WHERE id = ?').get(batch) !== undefined,
    close: () => db.close(),
  }
}
