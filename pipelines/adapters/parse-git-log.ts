/** What the log of a repository says of its files: their dates, their revisions, and the names that they bore before. */
import type { FileDates, FileRevision } from '../../src/garden/vault.ts'

export interface GitLog {
  /** By path, also of files that are gone. */
  dates: Map<string, FileDates>
  /** By path, newest first; merges are none. */
  revisions: Map<string, FileRevision[]>
  /** Newest first, each old name once. */
  moves: Move[]
  /** By path: the first commit that the log has of the file, and its path there. */
  births: Map<string, Birth>
}

export interface Birth {
  commit: string
  path: string
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

/** One line of the raw format. */
interface RawChange {
  /** What the file held in each parent, then what it holds. */
  blobs: string[]
  /** A letter for each parent. */
  status: string
}

/**
 * Reads `git log -z --raw --no-abbrev -c --combined-all-paths --format=%x01%H %ad`,
 * newest first: records of `\x01commit date`, then `:modes blobs status` and path;
 * or with status `R100`, old path and new path; or for a merge a letter per parent,
 * the path in each parent, and the path in the merge.
 */
export function parseGitLog(log: string): GitLog {
  const reading: Reading = {
    dates: new Map(),
    revisions: new Map(),
    moves: [],
    births: new Map(),
    names: new Map(),
    ends: new Map(),
    moved: new Set(),
    commit: '',
    date: '',
  }
  const fields = log.split('\0').map((field) => field.replace(/^\n+/, ''))
  for (let at = 0; at < fields.length; at++) at += readRecord(reading, fields, at)
  const { dates, revisions, moves, births } = reading
  return { dates, revisions, moves, births }
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
  const change = parseChange(field)
  if (!change) return 0
  const { status } = change
  if (status.length > 1) {
    readMerge(reading, status, path)
    return status.length + 1
  }
  const hasTwo = status === 'R' || status === 'C'
  const to = path(hasTwo ? 2 : 1)
  const today = recordDate(reading, to)
  recordRevision(reading, today, change, status === 'R' ? path(1) : to, to)
  if (status === 'R') recordMove(reading, path(1), to, today, 1)
  if (status === 'D') reading.ends.set(to, null)
  return hasTwo ? 2 : 1
}

/** `:` for each parent, the modes, the blobs, then the status, whose likeness in percent is left out. */
function parseChange(field: string): RawChange | null {
  const [, blobs = '', status] = /^:+(?:\d{6} )+((?:[0-9a-f]{40,64} )+)([A-Z]+)\d*$/.exec(field) ?? []
  return status === undefined ? null : { blobs: blobs.trim().split(' '), status }
}

function readMerge(reading: Reading, status: string, path: (number: number) => string): void {
  const to = path(status.length + 1)
  for (const [parent, letter] of [...status].entries()) {
    const from = path(parent + 1)
    if (letter === 'R' && from !== to) recordMove(reading, from, to, reading.names.get(to) ?? to, parent + 1)
  }
}

function recordDate({ dates, births, names, date, commit }: Reading, path: string): string {
  const today = names.get(path) ?? path
  // The log goes back in time: what is read last is the first.
  births.set(today, { commit, path })
  const known = dates.get(today)
  const updated = known && known.updated > date ? known.updated : date
  const created = known && known.created < date ? known.created : date
  dates.set(today, { created, updated })
  return today
}

/** What a file held and holds; a copy, and a file that came back, hold nothing before. */
function recordRevision(
  { revisions, date }: Reading,
  today: string,
  { blobs: [before = '', after = ''], status }: RawChange,
  from: string,
  to: string,
): void {
  if (status === 'D') return
  const isNew = status === 'A' || status === 'C'
  const revision = {
    date,
    before: isNew ? null : { path: from, blob: before },
    after: { path: to, blob: after },
  }
  const known = revisions.get(today)
  if (known) known.push(revision)
  else revisions.set(today, [revision])
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
