/** The files of one commit on disk, apart from those that the owner works on. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from './open-git.ts'

/** Lets `work` use the files of `commit` in a folder in `parent`, which no other run uses. It is gone afterwards. */
export async function withCheckout<Result>(
  git: Git,
  parent: string,
  commit: string,
  work: (dir: string) => Promise<Result>,
): Promise<Result> {
  const dir = join(parent, 'checkout')
  // One that a killed run left behind is of another commit, or half there.
  const remove = async () => {
    await rm(dir, { recursive: true, force: true })
    await git(['worktree', 'prune'])
  }
  await mkdir(parent, { recursive: true })
  await remove()
  try {
    await git(['worktree', 'add', '--detach', '--quiet', dir, commit])
    return await work(dir)
  } finally {
    await remove()
  }
}
