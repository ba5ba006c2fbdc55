/** Brings a small table up to date. */
import type { DatabaseSync } from 'node:sqlite'

/**
 * Makes `table` hold exactly `rows`, of which the first of `columns` tells one from another. Rows that it holds
 * already are not written. Throws when two rows have the same first value.
 */
export function writeRows<Column extends string>(
  db: DatabaseSync,
  table: string,
  columns: readonly [Column, ...Column[]],
  rows: readonly Record<Column, string>[],
): void {
  const [key] = columns
  const kept = new Map(
    db
      .prepare(`SELECT ${columns.join(', ')} FROM ${table}`)
      .all()
      .map((row) => [String(row[key]), columns.map((column) => row[column])]),
  )
  const isKept = (row: Record<Column, string>) => {
    const values = kept.get(row[key])
    return values !== undefined && columns.every((column, at) => row[column] === values[at])
  }
  const fresh = rows.filter((row) => !isKept(row))
  const wanted = new Map(rows.map((row) => [row[key], row]))
  if (wanted.size < rows.length) throw new Error(`Two rows of ${table} have the same ${key}.`)
  const remove = db.prepare(`DELETE FROM ${table} WHERE ${key} = ?`)
  for (const name of kept.keys()) if (!wanted.has(name)) remove.run(name)
  const put = db.prepare(
    `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  for (const row of fresh) put.run(...columns.map((column) => row[column]))
}
