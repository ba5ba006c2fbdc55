/** The addresses at which no redirect may stand. */
import type { Note } from '../note.ts'
import { once } from '../once.ts'
import { baseName, linkKey } from '../paths.ts'
import { slugOf } from '../slug.ts'
import { slugPath } from './redirect-paths.ts'

/** What the site itself has at its root: its folders, its pages without their ending, and its files. */
const own = new Set([
  '404',
  '_astro',
  'almanac',
  'cards',
  'changes',
  'atom.xml',
  'favicon.svg',
  'feed.json',
  'files',
  'garden.json',
  'garden.schema.json',
  'folders',
  'graph',
  'index',
  'llms-full.txt',
  'llms.txt',
  'looks.css',
  'maturity',
  'notes',
  'opensearch.xml',
  'pagefind',
  'pictures',
  'previews',
  'privacy',
  'redirect.js',
  'robots.txt',
  'rooms',
  'rss.xml',
  'search',
  'sidenotes.css',
  'sitemap.xml',
  'tags',
  'topics',
  'web',
])

export interface TakenAddresses {
  /** Whether a page, or a list of the site, stands at `path` below the base. */
  isPage(path: string): boolean
  /** Whether `path` would tell a name of a note that is not published. */
  isPrivate(path: string): boolean
}

/** What `published` notes take, and what the names of `hidden` ones forbid. */
export function takenAddresses(
  published: ReadonlyMap<string, Pick<Note, 'slug'>>,
  hidden: readonly (Pick<Note, 'path' | 'title'> & { fields: Pick<Note['fields'], 'aliases'> })[],
): TakenAddresses {
  const pages = once(() => new Set([...published.values()].map(({ slug }) => linkKey(slugPath(slug)))))
  const names = once(
    () =>
      new Set(
        hidden.flatMap(({ path, title, fields }) => [
          slugOf(baseName(path)),
          ...(title === '' ? [] : [slugOf(title)]),
          ...fields.aliases.map(slugOf),
        ]),
      ),
  )
  return {
    isPage: (path) => {
      const [first = '', ...rest] = linkKey(path).split('/')
      if (first === 'notes' && rest.length > 0) return pages().has(linkKey(path))
      return own.has(first.replace(/\.html?$/, ''))
    },
    // Any folder may bear the name as well: `acme/offer` tells of `acme`.
    isPrivate: (path) => {
      const slug = slugOf(path.replace(/^notes\//, '').replaceAll('+', ' '))
      return names().has(slug) || slug.split('/').some((segment) => names().has(segment))
    },
  }
}
