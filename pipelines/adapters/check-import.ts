/** What the code of a note in MDX may import. */
import { existsSync, realpathSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import { noteFormat } from '../../src/garden/note-format.ts'

/**
 * Why a file of the vault must not import `source`, which was found at `found`;
 * null when it may: a module that is no file, a package, or a file of the vault
 * or the project that is no note.
 */
export function checkImport(
  source: string,
  found: string | null,
  { root, vault }: { root: string; vault: string },
): string | null {
  if (found === null) return `It imports \`${source}\`, which is not there.`
  const path = found.replace(/[?#].*$/, '')
  if (!isAbsolute(path) || !existsSync(path)) return null
  const isOurs = [vault, root].some((folder) => holds(folder, path))
  if (!isOurs) return `It imports \`${source}\`, which lies outside of the vault and of the project.`
  const isNote = holds(vault, path) && noteFormat(path) !== null
  return isNote ? `It imports \`${source}\`, which is a note. Embed it instead.` : null
}

/** Whether a file lies in a folder, symbolic links followed. */
function holds(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path))
  return !way.startsWith('..') && !isAbsolute(way)
}
