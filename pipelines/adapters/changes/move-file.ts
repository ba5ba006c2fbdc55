/** Gives a file another name, never at the cost of a file that has it. */
import { link, lstat, mkdir, readdir, rename, unlink } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { ignoreMissing, syncFolder } from './journal.ts'

/**
 * Whether a folder lists exactly this name. On many disks a look-up does not
 * tell letter case or the forms of Unicode apart; a list of names does.
 */
export async function isListed(path: string): Promise<boolean> {
  const names = await readdir(dirname(path)).catch(ignoreMissing)
  return names?.includes(basename(path)) ?? false
}

/** Whether two names lead to one file, as spellings of a name do on many disks. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((path) => lstat(path).catch(ignoreMissing)))
  return Boolean(one && other && one.ino === other.ino && one.dev === other.dev)
}

/**
 * Moves `from` to `to`; false when another file has that name. May be called
 * again after it was cut off at any moment.
 */
export async function moveFile(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true })
  if (await isListed(to)) {
    if (!(await isListed(from)) || !(await isSameFile(from, to))) return false
    await unlink(from)
  } else if (await isSameFile(from, to)) await rename(from, to)
  else if (!(await moveToFreeName(from, to))) return false
  await syncFolder(dirname(to))
  await syncFolder(dirname(from))
  return true
}

/** A second name and then the loss of the first: in contrast to `rename`, that overwrites nothing. */
async function moveToFreeName(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    // A disk whose files have one name only.
    await rename(from, to)
    return true
  }
  await unlink(from)
  return true
}
