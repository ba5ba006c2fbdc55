/** Reads the files of posts that lie in a vault. */
import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { postsFolder } from '../../../src/garden/posts/post-path.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { ignoreMissing } from '../changes/journal.ts'

/**
 * The texts of all that would be read as posts, sound or not, by their path in the vault and in its order. Throws
 * `UserError` where what is there may not be read.
 */
export async function readPostFiles(vault: string): Promise<Map<string, string>> {
  try {
    return await readAll(vault)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UserError(
      `The posts in \`${join(vault, postsFolder)}\` cannot be read: ${code}.`,
      'Look at the rights of the folder and of its files.',
    )
  }
}

async function readAll(vault: string): Promise<Map<string, string>> {
  const options = { recursive: true, withFileTypes: true } as const
  const found: Dirent[] = (await readdir(join(vault, postsFolder), options).catch(ignoreMissing)) ?? []
  const paths = found
    .filter((one) => one.isFile() && one.name.endsWith('.md'))
    .map((one) => relative(vault, join(one.parentPath, one.name)).replaceAll(sep, '/'))
    .sort()
  const texts = paths.map(async (path) => [path, await readFile(join(vault, path), 'utf8')] as const)
  return new Map(await Promise.all(texts))
}
