/** Brings a folder up to date with files that are given as text. */
import { join } from 'node:path'
import { updateOutput } from '../../pipelines/adapters/output/update-output.ts'

/** The folder `dist` in `root` holds `files` afterwards; what a build remembers lies in the cache `cache` beside it. */
export async function updateFolder(
  root: string,
  files: Readonly<Record<string, string>>,
  cache = 'one',
): Promise<void> {
  const place = { root, dir: join(root, 'dist'), cacheDir: join(root, '.cache', cache) }
  await updateOutput(place, async (output) => {
    for (const [name, text] of Object.entries(files)) output.put(name, text)
  })
}
