/**
 * What stands in the default branch of `origin`, and which commit brought it there: the records that
 * decide what may be done outside. Files on disk and commits that were never pushed have no part in it.
 */
import { randomUUID } from 'node:crypto'
import { UserError } from '../../../src/garden/user-error.ts'
import { readBlobs } from '../read-blobs.ts'
import { fetchBranches } from './fetch-branches.ts'
import type { Git } from './open-git.ts'

export interface OriginRecords {
  /** The name of the default branch, and its newest commit. */
  branch: string
  commit: string
  /** The texts of the files in `folder`, and of those below it, by their path in the repository; links and what is no file left out. */
  texts(folder: string): Promise<Map<string, string>>
  /** For each of these files the newest commit of the branch itself that touched it: one that merged it, and not those that were merged. */
  bringers(folder: string): Promise<Map<string, Bringer>>
  /** The text of a file as it was in a commit; null where it was not there. */
  textAt(commit: string, path: string): Promise<string | null>
}

export interface Bringer {
  commit: string
  /** When it was made, in milliseconds since 1970. */
  at: number
  /** The e-mail address of its author. */
  email: string
  /** When the first commit that brought a file of this path was made, in milliseconds since 1970. */
  since: number
  /** Whether this clone knows nothing before it, so that an older one may have brought the file. */
  isCutShort: boolean
}

/** `root` is the folder of the repository. Throws `UserError` where `origin` cannot be read. */
export async function openRecords(git: Git, root: string): Promise<OriginRecords> {
  const branch = await defaultBranch(git)
  const [commit] = await fetchBranches(git, [branch])
  if (!commit) throw new UserError(`\`origin\` has no branch \`${branch}\`.`, 'Push it first.')
  return {
    branch,
    commit,
    texts: async (folder) => {
      const listed = await git(['ls-tree', '-r', '-z', commit, '--', `${folder}/`], plain)
      const files = listed.split('\0').flatMap((entry) => {
        const [, blob = '', path = ''] = /^100(?:644|755) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
        return blob === '' ? [] : [{ blob, path }]
      })
      const texts = new Map<string, string>()
      for await (const { blob, text } of readBlobs(root, [...new Set(files.map((file) => file.blob))]))
        for (const { path } of files.filter((file) => file.blob === blob))
          if (text !== null) texts.set(path, text)
      return texts
    },
    bringers: (folder) => readBringers(git, commit, folder),
    textAt: (at, path) => git(['cat-file', 'blob', `${at}:${path}`], plain).catch(() => null),
  }
}

/** Nobody puts other objects in the place of those that were pushed. */
const plain = { GIT_NO_REPLACE_OBJECTS: '1' }

async function defaultBranch(git: Git): Promise<string> {
  if (!(await git(['remote'])).split('\n').includes('origin')) throw noOrigin()
  const said = await git(['ls-remote', '--symref', 'origin', 'HEAD'])
  const name = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(said)?.[1]
  if (name !== undefined) return name
  throw new UserError('`origin` does not say which of its branches is the default one.', 'Set it there.')
}

function noOrigin(): UserError {
  return new UserError(
    'The repository of the vault has no `origin`.',
    'Only what is pushed there counts: add it with `git remote add origin ADDRESS`, and push.',
  )
}

/** Each commit as `mark, id, parents, seconds, author`, and after it the paths that it touched, all ended by zeros. No author can write the mark: it is another one each time. */
async function readBringers(git: Git, tip: string, folder: string): Promise<Map<string, Bringer>> {
  const isShallow = (await git(['rev-parse', '--is-shallow-repository'])).trim() === 'true'
  const mark = `<${randomUUID()}>`
  const format = `--format=${mark}%H%x00%P%x00%ct%x00%ae%x00`
  const only = ['--first-parent', '--diff-merges=first-parent', '--no-renames', '--no-show-signature']
  const log = ['log', ...only, '--name-only', '-z', format, tip, '--', `${folder}/`]
  const bringers = new Map<string, Bringer>()
  for (const entry of (await git(log, plain)).split(mark).slice(1)) {
    const [commit = '', parents = '', seconds = '', email = '', ...paths] = entry.split('\0')
    const isCutShort = isShallow && parents === ''
    const at = Number(seconds || Number.NaN) * 1000
    for (const path of paths.map((one) => one.replace(/^\n/, '')).filter(Boolean)) {
      const newest = bringers.get(path) ?? { commit, at, email, isCutShort, since: at }
      bringers.set(path, { ...newest, since: at })
    }
  }
  return bringers
}
