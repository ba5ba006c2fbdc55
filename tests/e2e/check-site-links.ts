/**
 * Checks a built site without a browser: every link of its own leads to a file,
 * every fragment to an id, and no page has an id twice.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from '../../src/markdown/visit.ts'

export interface SitePlace {
  /** The folder of the site. */
  dir: string
  /** The path that it is served below in plain text, with a slash at both ends. */
  base: string
  /** Whether a page is a folder with an index, or a file without its `.html` in the address. */
  trailingSlash?: 'always' | 'never'
  /** Its address; links that write it out are links of the site as well. */
  url: string
}

export interface SiteLinks {
  /** What is wrong, as `page: problem`; each once. */
  problems: string[]
  /** How many links of its own the site has. */
  links: number
  /** The ids of every page, by its path below the base. */
  ids: Map<string, ReadonlySet<string>>
}

interface Page {
  path: string
  /** The values of attributes that name something to be loaded or gone to. */
  addresses: string[]
  ids: string[]
}

/** Reads all pages, stylesheets and feeds of the site, and follows every link to its own. */
export function checkSiteLinks(place: SitePlace): SiteLinks {
  const files = readdirSync(place.dir, { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(place, file))
  const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]))
  const sources = [...pages, ...files.flatMap((file) => readOther(place.dir, file))]
  const found = sources.flatMap((page) => page.addresses.map((address) => follow(place, ids, page, address)))
  const doubled = pages.flatMap(({ path, ids: all }) =>
    all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${path}: the id “${id}” is there twice`),
  )
  const problems = [...doubled, ...found.flatMap((outcome) => outcome.problem ?? [])]
  return { problems: [...new Set(problems)], links: found.filter(({ own }) => own).length, ids }
}

interface Followed {
  own: boolean
  problem?: string
}

function follow(
  place: SitePlace,
  ids: SiteLinks['ids'],
  page: Pick<Page, 'path'>,
  address: string,
): Followed {
  const wrong = (problem: string) => ({ own: true, problem: `${page.path}: “${address}” ${problem}` })
  if (/\s/.test(address)) return wrong('holds a space')
  const here = new URL(place.base + page.path, place.url)
  const target = URL.parse(address, here)
  if (!target) return wrong('is no address')
  if (target.protocol === 'javascript:') return wrong('is a script')
  if (target.origin !== here.origin) return { own: false }
  const whole = decodeURIComponent(target.pathname)
  if (!whole.startsWith(place.base)) return wrong(`does not lie below ${place.base}`)
  const path = whole.slice(place.base.length)
  const file = join(place.dir, fileAt(place, path))
  if (!existsSync(file)) return wrong('leads nowhere')
  if (statSync(file).isDirectory()) return wrong('lacks the slash at its end')
  const fragment = target.hash.slice(1)
  const known = ids.get(path)
  // As browsers do: https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part
  const arrives = !known || fragment === '' || known.has(fragment) || known.has(decodeURIComponent(fragment))
  return arrives ? { own: true } : wrong('leads to no id')
}

/** The file that a host gives for a path below the base. A folder has an index only at the root, where pages have no slash. */
function fileAt({ dir, trailingSlash }: SitePlace, path: string): string {
  if (path === '') return 'index.html'
  if (trailingSlash !== 'never') return path.endsWith('/') ? `${path}index.html` : path
  return existsSync(join(dir, `${path}.html`)) ? `${path}.html` : path
}

/** The path below the base that leads to the page in `file`. */
function pathOf(file: string, trailingSlash: SitePlace['trailingSlash']): string {
  const path = file.replaceAll('\\', '/')
  if (trailingSlash !== 'never') return path.replace(/(^|\/)index\.html$/, '$1')
  return path === 'index.html' ? '' : path.replace(/\.html$/, '')
}

function readPage({ dir, trailingSlash }: SitePlace, file: string): Page {
  const tree = raw({
    type: 'root',
    children: [{ type: 'doctype' }, { type: 'raw', value: readFileSync(join(dir, file), 'utf8') }],
  })
  return { path: pathOf(file, trailingSlash), ...readTree(tree as Root) }
}

function readTree(tree: Root): Omit<Page, 'path'> {
  const addresses: string[] = []
  const ids: string[] = []
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    for (const name of ['href', 'src', 'data', 'poster', 'xLinkHref']) {
      if (typeof properties[name] === 'string') addresses.push(properties[name])
    }
    for (const source of String(properties['srcSet'] ?? '').split(',')) {
      if (source.trim() !== '') addresses.push(source.trim().replace(/ [\d.]+[wx]$/, ''))
    }
    const meta = tagName === 'meta' && /^og:(?:url|image)$/.test(String(properties['property']))
    if (meta) addresses.push(String(properties['content']))
    if (typeof properties['id'] === 'string') ids.push(properties['id'])
  })
  return { addresses, ids }
}

/** The addresses in a stylesheet, a sitemap or a feed. */
function readOther(dir: string, file: string): Page[] {
  const pattern = file.endsWith('.css')
    ? /url\(["']?([^"')]+)["']?\)/g
    : /<(?:loc|link|guid[^>]*)>([^<]+)<|(?:href|src)=(?:"|&quot;)(.*?)(?:"|&quot;)/g
  if (!/\.(?:css|xml)$/.test(file)) return []
  const text = withoutSections(readFileSync(join(dir, file), 'utf8'))
  const addresses = [...text.matchAll(pattern)].map(([, first, second]) => unescapeXml(first ?? second ?? ''))
  return [{ path: file, addresses, ids: [] }]
}

/** Sections of characters as escaped text: what looks like an element in one is none. */
function withoutSections(xml: string): string {
  return xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  )
}

/** Twice, since a feed holds HTML as text. */
function unescapeXml(text: string): string {
  const once = (value: string) =>
    value
      .replace(/&(?:#x26|#38|amp);/g, '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replace(/&(?:#39|#x27|apos);/g, "'")
  return once(once(text))
}
