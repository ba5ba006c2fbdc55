/**
 * Says of a database that it was closed in good order, so that the next run need not read all of it to
 * know that it is sound: a mark beside the file holds its size and its time. A run that dies leaves none.
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Where the mark of the database at `file` stands. */
export function sealOf(file: string): string {
  return `${file}.sealed`
}

/** Marks the database at `file`, which this run has closed, unless others still have it open. */
export function seal(file: string): void {
  const stamp = stampOf(file)
  if (stamp === null) return
  try {
    writeFileSync(sealOf(file), stamp)
  } catch {
    // Without a mark the next run reads all of it.
  }
}

/** Whether the database at `file` is as it was marked. The mark goes: what comes next may be cut short. */
export function breakSeal(file: string): boolean {
  const mark = sealOf(file)
  const isSealed = existsSync(mark) && readFileSync(mark, 'utf8') === stampOf(file)
  rmSync(mark, { force: true })
  return isSealed
}

/** Null where there is none, or where changes still wait to be put into it. */
function stampOf(file: string): string | null {
  const waiting = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (waiting && waiting.size > 0) return null
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stats ? `${stats.size} ${stats.mtimeNs}` : null
}
