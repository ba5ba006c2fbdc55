/** Reads all texts below folders, for the leak guard to know them. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Larger files are data, not words. */
const largest = 2_000_000

/** The files of text below `folder` by their path from `root`; none where there is no such folder. */
export async function readTexts(root: string, folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    const isText = bytes.length <= largest && !bytes.includes(0)
    texts.set(relative(root, file).replaceAll('\\', '/'), isText ? bytes.toString('utf8') : '')
  }
  return texts
}
