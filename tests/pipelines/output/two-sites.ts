/** Two sites to update an output folder from and to, and what is in the folder then. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { siteMarker } from '../../../pipelines/adapters/output/require-replaceable.ts'

export type Files = Record<string, string>

/** The files in `dist` by their text, without the marker. */
export function readSite(root: string): Files {
  const dir = join(root, 'dist')
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1)).sort()
  return Object.fromEntries(
    names.filter((name) => name !== siteMarker).map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  )
}

/** When and as what each file of `dist` was written. */
export function stampsOf(root: string): Record<string, string> {
  const dir = join(root, 'dist')
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.map((name) => {
      const { ino, mtimeNs, ctimeNs } = statSync(join(dir, name), { bigint: true })
      return [name, `${ino} ${mtimeNs} ${ctimeNs}`]
    }),
  )
}

export const before: Files = {
  'index.html': 'old',
  'same.html': 'same',
  'gone/deep/a.html': 'gone',
  x: 'file',
  'y/a': 'y',
}
export const after: Files = {
  'index.html': 'new',
  'same.html': 'same',
  'come/a.html': 'come',
  'x/a': 'folder',
  y: 'file',
}
