/** Makes sure that a build may have a folder for its site. */
import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { UserError } from '../../../src/garden/user-error.ts'

/** A file with this name says that a build made the folder, so that the next build may replace it. */
export const siteMarker = '.one-site'

/** For a folder that the site cannot be written to. */
export const outputHint = 'Choose another folder with `--out DIR`.'

/**
 * Makes sure that `dir` may be replaced: it is not there, is empty, or was made
 * by an earlier build, and none of `precious` lies in it. Throws `UserError`.
 */
export async function requireReplaceable(dir: string, precious: readonly string[]): Promise<void> {
  const real = await realPath(dir)
  for (const path of precious) {
    if (isWithin(real, await realPath(path)))
      throw new UserError(`The site cannot be written to \`${dir}\`: \`${path}\` lies in it.`, outputHint)
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

/** `path` without symbolic links; what is not there yet is taken as written. */
export async function realPath(path: string): Promise<string> {
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

/** A disk that is full, read-only, not ours, or mounted at the folder itself is no bug of this program. */
export function unwritable(dir: string, error: NodeJS.ErrnoException): Error {
  if (!error.code) return error
  return new UserError(`The site cannot be written to \`${dir}\`: ${error.code}.`, outputHint)
}
