/** Whether what lies here is what a commit has. */
import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import { ignoreMissing } from '../changes/journal.ts'
import { type Git, GitFailure } from './open-git.ts'

/** Of `file`, with the line ends that git gives it; null where it is no file of the repository at `root`. */
export async function isAsIn(git: Git, root: string, commit: string, file: string): Promise<boolean | null> {
  const real = await realpath(file).catch(ignoreMissing)
  if (real === null) return null
  const inside = relative(await realpath(root), real)
  if (inside.startsWith('..') || isAbsolute(inside)) return null
  const path = inside.replaceAll(sep, '/')
  const here = await git(['hash-object', `--path=${path}`, '--', real])
  const there = await git(['rev-parse', '--verify', '--quiet', `${commit}:${path}`]).catch(
    (error: unknown) => {
      if (error instanceof GitFailure) return null
      throw error
    },
  )
  return here === there
}
