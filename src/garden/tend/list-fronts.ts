/** Notes that stand before a list which the garden makes: few words, or none, are all that they need. */
import { folderSlugs } from '../folder-slugs.ts'
import type { Note } from '../note.ts'
import { tagKey } from '../path-key.ts'
import { folderOf } from '../paths.ts'
import type { TendScope } from './task.ts'

/** Tells whether a note speaks for a folder, is the page of a tag in use, or shows the notes that a query finds. */
export function listFronts({ garden }: Pick<TendScope, 'garden'>): (note: Note) => boolean {
  const notes = [...garden.notes.values()]
  const folders = new Set(notes.flatMap(({ path }) => foldersAbove(path)).flatMap(folderSlugs))
  const tags = new Set(notes.flatMap((note) => note.tags.map(tagKey)))
  return ({ path, slug, words, queries }) => {
    if (queries.length > 0 || folders.has(slug)) return true
    const name = path.replace(/\.md$/i, '')
    const inTags = /(?:^|\/)tags\/(.+)$/i.exec(name)?.[1]
    return tags.has(tagKey(inTags ?? '')) || (words === 0 && tags.has(tagKey(name)))
  }
}

function foldersAbove(path: string): string[] {
  const folder = folderOf(path)
  return folder === '' ? [] : [folder, ...foldersAbove(folder)]
}
