/** Replaces a folder as a whole: until its successor is complete, nothing of it changes. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { UserError } from '../../src/garden/user-error.ts'

/** Says to the next build that it may replace this folder. */
const marker = '.one-site'

/**
 * Makes sure that `dir` may be replaced: it is not there, is empty, or was made
 * by an earlier build, and none of `precious` lies in it. Throws `UserError`.
 */
export async function requireReplaceable(dir: string, precious: readonly string[]): Promise<void> {
  const hint = 'Choose another folder with `--out DIR`.'
  for (const path of precious) {
    if (isWithin(dir, path))
      throw new UserError(`The site cannot be written to \`${dir}\`: \`${path}\` lies in it.`, hint)
  }
  const found = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[]
    throw new UserError(`The site cannot be written to \`${dir}\`: ${error.code ?? error.message}.`, hint)
  })
  if (found.length > 0 && !found.includes(marker)) {
    throw new UserError(
      `\`${dir}\` holds files that no build made; they would be lost.`,
      `Empty it, or choose another folder with \`--out DIR\`.`,
    )
  }
}

/**
 * Lets `work` fill a new folder beside `dir` and puts it in its place. A run
 * that was killed at any moment leaves the old folder, the new one, or, between
 * two renames, both beside the empty place: the next run clears that up.
 */
export async function replaceFolder<Result>(
  dir: string,
  work: (partial: string) => Promise<Result>,
): Promise<Result> {
  const partial = `${dir}.partial`
  const previous = `${dir}.previous`
  if (existsSync(previous) && !existsSync(dir)) await rename(previous, dir)
  await rm(partial, { recursive: true, force: true })
  await rm(previous, { recursive: true, force: true })
  await mkdir(dirname(dir), { recursive: true })
  const result = await work(partial)
  await writeFile(join(partial, marker), 'Made by `one build`, which replaces this folder as a whole.\n')
  if (existsSync(dir)) await rename(dir, previous)
  await rename(partial, dir)
  await rm(previous, { recursive: true, force: true })
  return result
}

function isWithin(dir: string, path: string): boolean {
  const way = relative(dir, path)
  return way === '' || !(way.startsWith('..') || way.startsWith('/'))
}
