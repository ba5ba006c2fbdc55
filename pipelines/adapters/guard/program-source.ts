/** The program that stands on every site. Words of it are no secrets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicSource } from '../../../src/garden/guard/public-text.ts'
import { compareText } from '../../../src/garden/paths.ts'

const rooms = [
  'components',
  'garden',
  'layouts',
  'markdown',
  'pages',
  'queries',
  'schemas',
  'site',
  'styles',
  'words',
]

/** Larger files are data, not words. */
const largest = 2_000_000

/** The files of the program below `root`, by their names and their texts. They are read each time they are asked for. */
export function programSource(root: string): PublicSource {
  const folders = [...rooms.map((name) => `src/${name}`), 'public']
  return { name: 'program', texts: () => folders.flatMap((folder) => textsIn(root, folder)) }
}

function textsIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareText)
    .flatMap((file) => {
      const bytes = readFileSync(file)
      const isText = bytes.length <= largest && !bytes.includes(0)
      return [file.slice(root.length + 1).replaceAll('\\', '/'), isText ? bytes.toString('utf8') : '']
    })
}
