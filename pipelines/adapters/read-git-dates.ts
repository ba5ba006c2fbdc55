/** When each note was made and last changed, from the history of the vault. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { FileDates } from '../../src/garden/vault.ts'

const run = promisify(execFile)

/** History of ten thousand notes is some tens of megabytes. */
const maxBuffer = 512 * 1024 * 1024

/**
 * What a git hook, or another git above us, says about its own repository: ours
 * is the one that the vault lies in. `git rev-parse --local-env-vars` lists them.
 */
const foreign = /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|NAMESPACE)$/

/**
 * The calendar dates of every file below `dir`, as its authors' clocks said;
 * renames are followed, also into `dir`, which is why the log is of the whole
 * repository. Empty when `dir` is in no repository, or in a shallow clone,
 * whose history would give wrong dates.
 */
export async function readGitDates(dir: string): Promise<Map<string, FileDates>> {
  const place = await git(dir, ['rev-parse', '--is-shallow-repository', '--show-prefix'])
  const [shallow, prefix = ''] = place?.split('\n') ?? []
  if (shallow !== 'false') return new Map()
  const log = await git(dir, [...logCommand])
  return log === null ? new Map() : datesBelow(prefix, parseGitLog(log))
}

/** Says all that the owner's own settings of git could change. */
const logCommand = [
  '-c',
  'log.showRoot=true',
  'log',
  '-z',
  '--no-show-signature',
  '--no-relative',
  '--name-status',
  '--find-renames',
  '--date=short',
  '--format=%x01%ad',
] as const

function datesBelow(prefix: string, dates: ReadonlyMap<string, FileDates>): Map<string, FileDates> {
  const below = [...dates].filter(([path]) => path.startsWith(prefix))
  return new Map(below.map(([path, found]) => [path.slice(prefix.length), found]))
}

/**
 * Reads `git log -z --name-status --format=%x01%ad`, newest first: records of
 * `\x01date`, then status and path, or `R100`, old path and new path.
 */
export function parseGitLog(log: string): Map<string, FileDates> {
  const dates = new Map<string, FileDates>()
  const nameToday = new Map<string, string>()
  let date = ''
  const fields = log.split('\0').map((field) => field.replace(/^\n+/, ''))
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? ''
    if (field.startsWith('\x01')) date = field.slice(1).trim()
    else if (/^[RC]\d/.test(field)) {
      const [from, to] = [fields[at + 1] ?? '', fields[at + 2] ?? '']
      at += 2
      const today = record(dates, nameToday, to, date)
      if (field.startsWith('R')) nameToday.set(from, today)
    } else if (/^[A-Z]$/.test(field)) {
      record(dates, nameToday, fields[at + 1] ?? '', date)
      at += 1
    }
  }
  return dates
}

function record(
  dates: Map<string, FileDates>,
  nameToday: Map<string, string>,
  path: string,
  date: string,
): string {
  const today = nameToday.get(path) ?? path
  const known = dates.get(today)
  const updated = known && known.updated > date ? known.updated : date
  const created = known && known.created < date ? known.created : date
  dates.set(today, { created, updated })
  return today
}

/** The environment for a git that is asked about the repository it runs in. */
export function ownGitEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

/** The output of git, or null where git or the repository is not there. */
async function git(cwd: string, args: string[]): Promise<string | null> {
  try {
    return (await run('git', args, { cwd, env: ownGitEnvironment(), maxBuffer })).stdout
  } catch {
    return null
  }
}
