/** The folder of the vault that a new note is put in. */
import { joinPath } from '../../src/garden/paths.ts'
import { isReadable } from '../../src/garden/readable-path.ts'
import { UserError } from '../../src/garden/user-error.ts'

/** `folder` as a path of the vault, which is read there. Throws `UserError` for any other. */
export function readableFolder(folder: string, ignore: readonly string[]): string {
  const path = joinPath('', folder)
  if (path === null) {
    throw new UserError(`The folder \`${folder}\` lies outside of the vault.`, 'Name a folder inside it.')
  }
  if (!isReadable(path, ignore)) {
    throw new UserError(`The folder \`${folder}\` is not read.`, 'Name a folder that is.')
  }
  return path
}
