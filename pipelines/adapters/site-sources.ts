/** Which files of the project the pages are made by. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** All that lies in `src` below `root` but the notes of the project itself, as paths from there. */
export async function siteSources(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'src'))
  return names
    .filter((name) => name !== 'content')
    .sort()
    .map((name) => `src/${name}`)
}
