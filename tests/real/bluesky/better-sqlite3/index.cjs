/**
 * What Kysely and the server of Bluesky use of better-sqlite3, over the SQLite of Node, so that nothing is compiled:
 * https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md
 */
const { DatabaseSync } = require('node:sqlite')

/** Called with `new`, as there. */
module.exports = function openDatabase(location, { timeout = 5000 } = {}) {
  const database = told(() => new DatabaseSync(location, { timeout }))
  const prepare = (sql) => told(() => wrapStatement(database.prepare(sql)))
  return {
    prepare,
    exec: (sql) => told(() => database.exec(sql)),
    pragma: (source) => prepare(`PRAGMA ${source}`).all(),
    close: () => {
      if (database.isOpen) database.close()
    },
  }
}

function wrapStatement(statement) {
  return {
    /** Whether it gives rows. */
    reader: statement.columns().length > 0,
    all: (values = []) => told(() => statement.all(...values).map(withBuffers)),
    run: (values = []) => told(() => statement.run(...values)),
    *iterate(values = []) {
      for (const row of statement.iterate(...values)) yield withBuffers(row)
    },
  }
}

/** There, bytes are a `Buffer`; here, any array of bytes. */
function withBuffers(row) {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Buffer.from(value) : value,
  ])
  return Object.fromEntries(entries)
}

/** Those by which the server knows what to try again, and what is there already. */
const codes = new Map([
  [5, 'SQLITE_BUSY'],
  [261, 'SQLITE_BUSY_RECOVERY'],
  [517, 'SQLITE_BUSY_SNAPSHOT'],
  [2067, 'SQLITE_CONSTRAINT_UNIQUE'],
])

function told(work) {
  try {
    return work()
  } catch (error) {
    const code = codes.get(error.errcode)
    throw code === undefined ? error : Object.assign(error, { code })
  }
}
