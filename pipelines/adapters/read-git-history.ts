/** When each note was made and changed, and what it was called before, from the history of the vault. */
import { createHash } from 'node:crypto'
import type { FileDates, FileRevision, StoredText } from '../../src/garden/vault.ts'
import { type Birth, type Move, parseGitLog } from './parse-git-log.ts'
import { runGit } from './run-git.ts'

export interface GitHistory {
  /** The calendar dates of every file, as its authors' clocks said. */
  dates: Map<string, FileDates>
  /** The revisions of every file, newest first, as far as they lie in the vault. */
  revisions: Map<string, FileRevision[]>
  /** The names that files of the vault bore before in it, newest first. */
  moves: Move[]
  /** An identity for every file that no renaming changes, as `urn:uuid:…`. */
  origins: Map<string, string>
  /** The path of the vault in its repository, with a slash at its end; empty where it is the repository. */
  prefix: string
}

/**
 * What one log of the whole repository says of the files below `dir`: renames
 * are followed, also into `dir`. Empty when `dir` is in no repository, or in a
 * shallow clone, whose history would give wrong dates.
 */
export async function readGitHistory(dir: string): Promise<GitHistory> {
  const place = await runGit(dir, ['rev-parse', '--is-shallow-repository', '--show-prefix'])
  const [shallow, prefix = ''] = place?.toString().split('\n') ?? []
  const log = shallow === 'false' ? await runGit(dir, logCommand) : null
  if (log === null) return { dates: new Map(), revisions: new Map(), moves: [], origins: new Map(), prefix }
  const { dates, revisions, moves, births } = parseGitLog(log.toString())
  const isBelow = (path: string) => path.startsWith(prefix)
  const below = (path: string) => path.slice(prefix.length)
  return {
    dates: new Map([...dates].flatMap(([path, found]) => (isBelow(path) ? [[below(path), found]] : []))),
    revisions: new Map(
      [...revisions].flatMap(([path, found]) =>
        isBelow(path) ? [[below(path), found.flatMap((one) => placeRevision(one, prefix))]] : [],
      ),
    ),
    moves: moves
      .filter(({ from, to }) => isBelow(from) && isBelow(to))
      .map(({ from, to, commit }) => ({ from: below(from), to: below(to), commit })),
    origins: new Map(
      [...births].flatMap(([path, birth]) => (isBelow(path) ? [[below(path), originOf(birth)]] : [])),
    ),
    prefix,
  }
}

/** With paths as the vault has them; none for what then lay outside of it. */
function placeRevision({ date, before, after }: FileRevision, prefix: string): FileRevision[] {
  const isBelow = ({ path }: StoredText) => path.startsWith(prefix)
  const place = ({ path, blob }: StoredText) => ({ path: path.slice(prefix.length), blob })
  if (!isBelow(after)) return []
  return [{ date, before: before && isBelow(before) ? place(before) : null, after: place(after) }]
}

/**
 * A UUID of version 5 (RFC 9562) from the first commit of a file and its path
 * there. No commit has a path twice, so no two files share one; and whoever does
 * not have the repository cannot guess the path from it, which may be private.
 */
function originOf({ commit, path }: Birth): string {
  const bytes = createHash('sha1').update(`${commit}\0${path}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}

/** Says all that the owner's own settings of git could change. */
const logCommand = [
  '-c',
  'log.showRoot=true',
  'log',
  '-z',
  '--no-show-signature',
  '--no-relative',
  '--raw',
  '--no-abbrev',
  '--find-renames',
  '-c',
  '--combined-all-paths',
  '--date=short',
  '--format=%x01%H %ad',
] as const
