/** Replaces a folder as a whole: until its successor is complete, nothing of it changes. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { UserError } from '../../src/garden/user-error.ts'
import { findLeftovers, ownName } from './own-folder.ts'

/** A file with this name says that a build made the folder, so that the next build may replace it. */
export const siteMarker = '.one-site'

/** How often another run may be first. */
const mostRivals = 100

const hint = 'Choose another folder with `--out DIR`.'

/**
 * Makes sure that `dir` may be replaced: it is not there, is empty, or was made
 * by an earlier build, and none of `precious` lies in it. Throws `UserError`.
 */
export async function requireReplaceable(dir: string, precious: readonly string[]): Promise<void> {
  const real = await realPath(dir)
  for (const path of precious) {
    if (isWithin(real, await realPath(path)))
      throw new UserError(`The site cannot be written to \`${dir}\`: \`${path}\` lies in it.`, hint)
  }
  const found = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[]
    throw unwritable(dir, error)
  })
  if (found.length > 0 && !found.includes(siteMarker)) {
    throw new UserError(
      `\`${dir}\` holds files that no build made; they would be lost.`,
      'Empty it, or choose another folder with `--out DIR`.',
    )
  }
}

/**
 * Lets `work` fill a new folder beside `dir` and puts it in its place. A run
 * that was killed at any moment leaves the old folder, the new one, or, between
 * two renames, both beside the empty place: the next run clears that up. Runs at
 * the same time do not disturb one another; the last one to end wins.
 */
export async function replaceFolder<Result>(
  dir: string,
  work: (partial: string) => Promise<Result>,
): Promise<Result> {
  const place = await realPath(dir)
  const partial = ownName(besides(place, 'partial'))
  await doing(dir, async () => {
    await clearUp(place)
    await mkdir(partial, { recursive: true })
  })
  try {
    const result = await work(partial)
    await doing(dir, () => exchange(place, partial))
    return result
  } catch (error) {
    // Work that failed may still be writing; the next run removes what is left then.
    await rm(partial, { recursive: true, force: true }).catch(() => {})
    throw error
  }
}

async function exchange(dir: string, partial: string): Promise<void> {
  const previous = ownName(besides(dir, 'previous'))
  await writeFile(join(partial, siteMarker), 'Made by `one build`, which replaces this folder as a whole.\n')
  // Other runs may put theirs in the place between the two steps; each time, one of them is done.
  for (let left = mostRivals; !(await swap(dir, partial, previous)); left--) {
    if (left === 0) throw new UserError(`Many builds write to \`${dir}\` at once.`, hint)
  }
}

/** Puts `partial` in the place of `dir`; false when another run was there first. */
async function swap(dir: string, partial: string, previous: string): Promise<boolean> {
  await unless(['ENOENT'], rename(dir, previous))
  try {
    return await unless(['ENOTEMPTY', 'EEXIST'], rename(partial, dir))
  } finally {
    // Where nothing stands in the place, the old folder is better than none.
    await putBack(previous, dir)
  }
}

/** Puts the folder `previous` in the place of `dir` if nothing stands there; else removes it. */
async function putBack(previous: string, dir: string): Promise<void> {
  const isBack = !existsSync(dir) && (await unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], rename(previous, dir)))
  if (!isBack) await rm(previous, { recursive: true, force: true })
}

/** Waits for `work`; false when it failed with one of `codes`. */
async function unless(codes: readonly string[], work: Promise<void>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** Removes what dead runs left beside `dir`, and puts the old folder back where one died between the renames. */
async function clearUp(dir: string): Promise<void> {
  const leftovers = (kind: Kind) => findLeftovers(dirname(dir), basename(besides(dir, kind)))
  for (const previous of await leftovers('previous')) await putBack(previous, dir)
  for (const partial of await leftovers('partial')) await rm(partial, { recursive: true, force: true })
}

type Kind = 'partial' | 'previous'

/** A hidden neighbour of `dir`, on the same disk: nothing that reads or watches a vault looks into it. */
function besides(dir: string, kind: Kind): string {
  return join(dirname(dir), `.${basename(dir)}.${kind}`)
}

/** `path` without symbolic links; what is not there yet is taken as written. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(await realPath(parent), basename(path))
  }
}

function isWithin(dir: string, path: string): boolean {
  const way = relative(dir, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep)
}

async function doing(dir: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw unwritable(dir, error as NodeJS.ErrnoException)
  }
}

/** A disk that is full, read-only, not ours, or mounted at the folder itself is no bug of this program. */
function unwritable(dir: string, error: NodeJS.ErrnoException): Error {
  if (!error.code) return error
  return new UserError(`The site cannot be written to \`${dir}\`: ${error.code}.`, hint)
}
