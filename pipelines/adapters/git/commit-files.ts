/** Makes a commit from the text of files alone: nothing is checked out, and no index of the owner is touched. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Git } from './open-git.ts'

export interface FileCommit {
  /** The commit that it changes; null for the first one of a branch. */
  base: string | null
  /** The whole text of each file that is to be another, by its path. */
  files: ReadonlyMap<string, string>
  message: string
  person: { name: string; email: string }
}

/** Returns the id of the commit. No branch leads to it. */
export async function commitFiles(git: Git, { base, files, message, person }: FileCommit): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'one-commit-'))
  try {
    const inIndex = { GIT_INDEX_FILE: join(dir, 'index') }
    if (base !== null) await git(['read-tree', base], inIndex)
    for (const [path, text] of files) {
      const file = join(dir, 'file')
      await writeFile(file, text)
      const blob = (await git(['hash-object', '-w', '--no-filters', '--', file])).trim()
      await git(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], inIndex)
    }
    const tree = (await git(['write-tree'], inIndex)).trim()
    const parents = base === null ? [] : ['-p', base]
    return (await git(['commit-tree', tree, ...parents, '-m', message], identity(person))).trim()
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

function identity({ name, email }: FileCommit['person']): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  }
}
