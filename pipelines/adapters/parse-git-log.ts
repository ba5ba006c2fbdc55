/** What the log of a repository says of its files: their dates, and the names that they bore before. */
import type { FileDates } from '../../src/garden/vault.ts'

export interface GitLog {
  /** By path, also of files that are gone. */
  dates: Map<string, FileDates>
  /** Newest first, each old name once. */
  moves: Move[]
}

export interface Move {
  from: string
  /** The name that the file bears today, or bore last. */
  to: string
  /** The commit that still has it under its old name. */
  commit: string
}

interface Reading extends GitLog {
  /** For an old name, the name today of the file that bore it at this point of the log. */
  names: Map<string, string>
  /** The same, and null for a name that was given up for good. */
  ends: Map<string, string | null>
  moved: Set<string>
  commit: string
  date: string
}

/**
 * Reads `git log -z --name-status -c --combined-all-paths --format=%x01%H %ad`,
 * newest first: records of `\x01commit date`, then status and path; or `R100`,
 * old path and new path; or for a merge a letter per parent, the path in each
 * parent, and the path in the merge.
 */
export function parseGitLog(log: string): GitLog {
  const reading: Reading = {
    dates: new Map(),
    moves: [],
    names: new Map(),
    ends: new Map(),
    moved: new Set(),
    commit: '',
    date: '',
  }
  const fields = log.split('\0').map((field) => field.replace(/^\n+/, ''))
  for (let at = 0; at < fields.length; at++) at += readRecord(reading, fields, at)
  return { dates: reading.dates, moves: reading.moves }
}

/** Reads the record at `at` and returns how many more fields it has. */
function readRecord(reading: Reading, fields: readonly string[], at: number): number {
  const field = fields[at] ?? ''
  const path = (number: number) => fields[at + number] ?? ''
  if (field.startsWith('\x01')) {
    const [commit = '', date = ''] = field.slice(1).trim().split(' ')
    Object.assign(reading, { commit, date })
    return 0
  }
  if (/^[RC]\d/.test(field)) {
    const today = recordDate(reading, path(2))
    if (field.startsWith('R')) recordMove(reading, path(1), path(2), today, 1)
    return 2
  }
  if (/^[A-Z]$/.test(field)) {
    recordDate(reading, path(1))
    if (field === 'D') reading.ends.set(path(1), null)
    return 1
  }
  if (!/^[A-Z]{2,}$/.test(field)) return 0
  const to = path(field.length + 1)
  for (const [parent, status] of [...field].entries()) {
    const from = path(parent + 1)
    if (status === 'R' && from !== to) recordMove(reading, from, to, reading.names.get(to) ?? to, parent + 1)
  }
  return field.length + 1
}

function recordDate({ dates, names, date }: Reading, path: string): string {
  const today = names.get(path) ?? path
  const known = dates.get(today)
  const updated = known && known.updated > date ? known.updated : date
  const created = known && known.created < date ? known.created : date
  dates.set(today, { created, updated })
  return today
}

/** Once a name was taken by another file, or given up, what bore it earlier is another story. */
function recordMove(reading: Reading, from: string, to: string, today: string, parent: number): void {
  const { names, ends, moved, moves, commit } = reading
  names.set(from, today)
  const end = ends.get(to)
  const last = end === undefined ? to : end
  ends.set(from, last)
  if (last === null || last === from || moved.has(from)) return
  moved.add(from)
  moves.push({ from, to: last, commit: `${commit}^${parent}` })
}
