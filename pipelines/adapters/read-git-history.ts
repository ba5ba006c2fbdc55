/** When each note was made and changed, and what it was called before, from the history of the vault. */
import type { FileDates, FileRevision, StoredText } from '../../src/garden/vault.ts'
import { type Move, parseGitLog } from './parse-git-log.ts'
import { runGit } from './run-git.ts'

export interface GitHistory {
  /** The calendar dates of every file, as its authors' clocks said. */
  dates: Map<string, FileDates>
  /** The revisions of every file, newest first, as far as they lie in the vault. */
  revisions: Map<string, FileRevision[]>
  /** The names that files of the vault bore before in it, newest first. */
  moves: Move[]
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
  if (log === null) return { dates: new Map(), revisions: new Map(), moves: [], prefix }
  const { dates, revisions, moves } = parseGitLog(log.toString())
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
