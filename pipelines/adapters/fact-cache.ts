/** Keeps small facts between runs, by a hash of all that they were made from. */
import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { inTransaction, openDatabase } from './open-database.ts'

const ddl = 'CREATE TABLE IF NOT EXISTS fact (hash TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;'

export interface FactCache {
  /** The fact of `key`, and undefined where it is not known. */
  get<Fact>(key: readonly unknown[]): Fact | undefined
  set(key: readonly unknown[], fact: unknown): void
  /** Ends a run: writes what is new, and forgets what nobody asked for. */
  save(): void
  close(): void
}

/**
 * Opens the cache at `file`; `maker` stands for the code and the settings that
 * facts are made by. `notice` is told of a cache that cannot be used.
 */
export function openFactCache(file: string, maker: string, notice?: (text: string) => void): FactCache {
  const db = openDatabase(file, ddl, notice)
  const known = new Map<string, string>()
  for (const row of db.prepare('SELECT hash, value FROM fact').iterate())
    known.set(String(row['hash']), String(row['value']))
  const made = new Map<string, string>()
  const asked = new Set<string>()
  const nameOf = (key: readonly unknown[]) => {
    const name = hash('sha256', JSON.stringify([maker, ...key]), 'base64')
    asked.add(name)
    return name
  }
  return {
    get: (key) => {
      const name = nameOf(key)
      const value = made.get(name) ?? soundFact(name, known.get(name))
      return value === undefined ? undefined : JSON.parse(value)
    },
    set: (key, fact) => {
      made.set(nameOf(key), JSON.stringify(fact))
    },
    save: () => {
      const put = db.prepare('INSERT OR REPLACE INTO fact (hash, value) VALUES (?, ?)')
      const remove = db.prepare('DELETE FROM fact WHERE hash = ?')
      inTransaction(db, () => {
        for (const [hash, value] of made) put.run(hash, factRow(hash, value))
        for (const hash of known.keys()) if (!asked.has(hash)) remove.run(hash)
      })
    },
    close: () => db.close(),
  }
}

/** SQLite does not notice a bit that a disk turned over in a value: the fact of a secret would be lost. */
function factRow(name: string, value: string): string {
  return `${crc32(name + value).toString(36)} ${value}`
}

function soundFact(name: string, row: string | undefined): string | undefined {
  const value = row?.slice(row.indexOf(' ') + 1)
  return value !== undefined && row === factRow(name, value) ? value : undefined
}
