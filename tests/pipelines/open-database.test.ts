import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sealOf } from '../../pipelines/adapters/database-seal.ts'
import { openDatabase } from '../../pipelines/adapters/open-database.ts'
import { makeVault } from '../fakes/make-vault.ts'

const ddl = 'CREATE TABLE word (word TEXT NOT NULL) STRICT'

/** A database of a hundred rows, closed in good order. */
function makeDatabase(): string {
  const file = join(makeVault({}), 'words.db')
  const db = openDatabase(file, ddl)
  const put = db.prepare('INSERT INTO word VALUES (?)')
  for (let at = 0; at < 100; at++) put.run(`${at} ${'word '.repeat(100)}`)
  db.close()
  return file
}

/** The notices of a run that opens the database, and how many rows it finds. */
function open(file: string): { notices: string[]; rows: unknown } {
  const notices: string[] = []
  const db = openDatabase(file, ddl, (text) => notices.push(text))
  const rows = db.prepare('SELECT count(*) AS count FROM word').get()?.['count']
  db.close()
  return { notices, rows }
}

/** Overwrites a page in the middle, and leaves the size as it is. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill('rubbish ', 8192, 12288))
}

describe('openDatabase', () => {
  it('takes a database that was closed in good order as it is', () => {
    const file = makeDatabase()
    expect(open(file)).toEqual({ notices: [], rows: 100 })
    expect(open(file)).toEqual({ notices: [], rows: 100 })
  })

  it('finds what was damaged after it was closed, and begins anew', () => {
    const file = makeDatabase()
    damage(file)
    expect(open(file)).toEqual({ notices: [expect.stringContaining('damaged')], rows: 0 })
  })

  it('reads all of a database without a mark, whatever its time says', () => {
    const file = makeDatabase()
    const db = openDatabase(file, ddl)
    expect(existsSync(sealOf(file))).toBe(false)
    const { atime, mtime } = statSync(file)
    damage(file)
    utimesSync(file, atime, mtime)
    expect(open(file).notices).toHaveLength(1)
    db.close()
  })

  it('does not mark a database that others still write to', () => {
    const file = makeDatabase()
    const [one, other] = [openDatabase(file, ddl), openDatabase(file, ddl)]
    other.exec("INSERT INTO word VALUES ('more')")
    one.close()
    expect(existsSync(sealOf(file))).toBe(false)
    other.close()
    expect(existsSync(sealOf(file))).toBe(true)
  })
})
