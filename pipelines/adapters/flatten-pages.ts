/**
 * Makes files of the folders that pages lie in: `notes/moss/index.html` becomes
 * `notes/moss.html`. Astro can write them so itself, but then has no page for a
 * note that is called `index`.
 */
import { readdir, rename, rmdir } from 'node:fs/promises'

/** Flattens the site in `dir`. Its front page stays. */
export async function flattenPages(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const folders = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html' && entry.parentPath !== dir)
    .map((entry) => entry.parentPath)
    .sort((a, b) => a.length - b.length)
  // The upper pages first: one that is called `index` takes the place that the page above it leaves.
  for (const folder of folders) await rename(`${folder}/index.html`, `${folder}.html`)
  for (const folder of folders.reverse()) {
    if ((await readdir(folder)).length === 0) await rmdir(folder)
  }
}
