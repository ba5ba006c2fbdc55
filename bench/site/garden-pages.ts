/** The pages by which a garden is measured: one of each kind that it has. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const pageKinds = ['home', 'index', 'note', 'topic', 'search', 'graph'] as const

export type PageKind = (typeof pageKinds)[number]

/**
 * Paths below the site's address, by kind. The note is the one of middle size,
 * the topic the largest one; a garden without topics is looked at by its largest tag.
 */
export function gardenPages(site: string): Map<PageKind, string> {
  const notes = pagesBelow(site, 'notes')
  const topics = [...pagesBelow(site, 'topics'), ...pagesBelow(site, 'tags')]
  const topic = topics.find(({ path }) => path.startsWith('topics/')) ?? topics[0]
  const found: [PageKind, string | undefined][] = [
    ['home', ''],
    ['index', 'notes/'],
    ['note', notes[Math.floor(notes.length / 2)]?.path],
    ['topic', topic?.path],
    ['search', 'search/'],
    ['graph', 'graph/'],
  ]
  return new Map(
    found.filter(
      (page): page is [PageKind, string] =>
        page[1] !== undefined && existsSync(join(site, page[1], 'index.html')),
    ),
  )
}

/** The pages below a folder and not at it, the largest first; old addresses that lead on are none. */
function pagesBelow(site: string, folder: string): { path: string; size: number }[] {
  const root = join(site, folder)
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\\/]index\.html$/.test(file))
    .filter((file) => !readFileSync(join(root, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => ({
      path: `${folder}/${file.split(/[\\/]/).slice(0, -1).join('/')}/`,
      size: statSync(join(root, file)).size,
    }))
    .toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
}
