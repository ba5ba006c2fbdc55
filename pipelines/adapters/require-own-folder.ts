/** Keeps what is written into a vault inside it, and where it will be read. */
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../src/garden/user-error.ts'

/**
 * Makes sure that a file written to `folder` of the vault lies in it: what is
 * there of the path are folders, none of them a symbolic link. Throws `UserError`.
 */
export async function requireOwnFolder(vault: string, folder: string): Promise<void> {
  const segments = folder.split('/').filter((segment) => segment !== '')
  for (const [at] of segments.entries()) {
    const path = segments.slice(0, at + 1).join('/')
    const found = await lstat(join(vault, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw new UserError(`The folder \`${path}\` cannot be read: ${error.code ?? error.message}.`, hint)
    })
    if (found === null) return
    if (found.isSymbolicLink())
      throw new UserError(`\`${path}\` is a symbolic link; what it leads to is not read.`, hint)
    if (!found.isDirectory()) throw new UserError(`\`${path}\` is not a folder.`, hint)
  }
}

const hint = 'Name a folder of the vault, or one that is not there yet.'
