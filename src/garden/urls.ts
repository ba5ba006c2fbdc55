/**
 * Where everything stands on the site. The pages and the renderer of notes make
 * their links with these functions, so that a link and its page cannot differ.
 * Each takes what the settings say of the site's address first and returns a
 * percent-encoded path. Pages end in `/`, or without one where `trailingSlash`
 * is `never`; the front page always has its slash, and files never have one.
 */
import type { Maturity } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { encodePath, notePath, tagKey, topicKey } from './path-key.ts'

/** What decides an address below the site's base, which is `/`, `/repo` or `/repo/`. */
export type SiteAddress = Pick<Settings, 'base' | 'trailingSlash'>

/** The front page. */
export function homeUrl(site: Pick<SiteAddress, 'base'>): string {
  return site.base.endsWith('/') ? site.base : `${site.base}/`
}

/** A page at `path`, plain text below the base without a slash at its ends; the front page for an empty one. */
export function pageUrl(site: SiteAddress, path: string): string {
  if (path === '') return homeUrl(site)
  return `${homeUrl(site)}${encodePath(path)}${site.trailingSlash === 'always' ? '/' : ''}`
}

/** The list of all notes; `page` counts from 1. The further pages stand where no note can. */
export function indexUrl(site: SiteAddress, page = 1): string {
  return pageUrl(site, page === 1 ? 'notes' : `index/${page}`)
}

/** The page of the note with this slug; a slug may hold `/`. */
export function noteUrl(site: SiteAddress, slug: string): string {
  return pageUrl(site, `notes/${notePath(slug)}`)
}

/** The list of all topics. */
export function topicsUrl(site: SiteAddress): string {
  return pageUrl(site, 'topics')
}

/** The page of one topic; `page` counts from 1. */
export function topicUrl(site: SiteAddress, topic: string, page = 1): string {
  return pageBelow(site, 'topics', pageOfList(topicKey(topic), page))
}

/** The list of all tags. */
export function tagsUrl(site: SiteAddress): string {
  return pageUrl(site, 'tags')
}

/** The page of one tag, written with or without its `#`; a nested tag gives a nested path. `page` counts from 1. */
export function tagUrl(site: SiteAddress, tag: string, page = 1): string {
  return pageBelow(site, 'tags', pageOfList(tagKey(tag), page))
}

/** The page of the notes of one maturity; `page` counts from 1. */
export function maturityUrl(site: SiteAddress, stage: Maturity, page = 1): string {
  return pageUrl(site, `maturity/${pageOfList(stage, page)}`)
}

/** The path of a further page of a list; that of its first one is `path` itself. No topic or tag is called so. */
export function pageOfList(path: string, page: number): string {
  return page === 1 ? path : `${path}/page-${page}`
}

/** The folders of the vault. */
export function foldersUrl(site: SiteAddress): string {
  return pageUrl(site, 'folders')
}

/** What changed lately; `page` counts from 1. */
export function changesUrl(site: SiteAddress, page = 1): string {
  return pageUrl(site, page === 1 ? 'changes' : `changes/${page}`)
}

/** How the garden grew. */
export function almanacUrl(site: SiteAddress): string {
  return pageUrl(site, 'almanac')
}

/** The graph of all notes; `page` counts from 1. */
export function graphUrl(site: SiteAddress, page = 1): string {
  return pageUrl(site, page === 1 ? 'graph' : `graph/${page}`)
}

/** What the drawing of the graph is made from. */
export function graphDataUrl(site: Pick<SiteAddress, 'base'>): string {
  return fileUrl(site, 'graph/graph.json')
}

/** The page that searches. */
export function searchUrl(site: SiteAddress): string {
  return pageUrl(site, 'search')
}

/** The folder of the search index, with a slash at its end. */
export function searchIndexUrl(site: Pick<SiteAddress, 'base'>): string {
  return `${homeUrl(site)}${searchFolder}/`
}

/** Where the search index stands below the base. */
export const searchFolder = 'pagefind'

/** What the search knows before it is asked. */
export function searchStartUrl(site: Pick<SiteAddress, 'base'>): string {
  return fileUrl(site, 'search/start.json')
}

/** The names of all notes, from which a search suggests. */
export function searchTitlesUrl(site: Pick<SiteAddress, 'base'>): string {
  return fileUrl(site, 'search/titles.json')
}

/** What the filters of the list of all notes know of each. */
export function rowFacetsUrl(site: Pick<SiteAddress, 'base'>): string {
  return fileUrl(site, 'search/facets.json')
}

/** How browsers learn to search the site: OpenSearch 1.1. */
export function openSearchUrl(site: Pick<SiteAddress, 'base'>): string {
  return fileUrl(site, 'opensearch.xml')
}

/** The page that says what the site asks of its readers. */
export function privacyUrl(site: SiteAddress): string {
  return pageUrl(site, 'privacy')
}

/** The page of a sealed room. */
export function roomUrl(site: SiteAddress, address: string): string {
  return pageUrl(site, `rooms/${address}`)
}

/** The formats of feeds, and the file that each is. */
export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const

export type FeedFormat = keyof typeof feedFiles

/** A feed of the list whose page stands at `path`, plain text below the base; of the whole site for an empty one. */
export function feedUrl(site: Pick<SiteAddress, 'base'>, format: FeedFormat = 'rss', path = ''): string {
  return fileUrl(site, `${path}/${feedFiles[format]}`)
}

/** The Markdown twin of the page of a note: its address without a slash at its end, and `.md`. */
export function twinUrl(site: Pick<SiteAddress, 'base'>, slug: string): string {
  return fileUrl(site, `notes/${notePath(slug)}.md`)
}

/**
 * What previews of links to a note show. Its ending is one that hosts leave
 * alone, where they take `.html` off, and that no path of a note has.
 */
export function previewUrl(site: Pick<SiteAddress, 'base'>, slug: string): string {
  return `${previewsUrl(site)}${encodePath(notePath(slug))}.htm`
}

/** The folder of previews, with its slash. */
export function previewsUrl(site: Pick<SiteAddress, 'base'>): string {
  return `${homeUrl(site)}previews/`
}

/** The folder of previews of links to other sites, with its slash; `{name}.htm` is one. */
export function webPreviewsUrl(site: Pick<SiteAddress, 'base'>): string {
  return `${homeUrl(site)}web/`
}

/** The styles of notes in the margin. */
export function sidenotesUrl(site: Pick<SiteAddress, 'base'>): string {
  return fileUrl(site, 'sidenotes.css')
}

/** The looks of elements whose notes gave them a style of their own. */
export function looksUrl(site: Pick<SiteAddress, 'base'>): string {
  return fileUrl(site, 'looks.css')
}

/** The list of all pages for search engines. */
export function sitemapUrl(site: Pick<SiteAddress, 'base'>): string {
  return fileUrl(site, 'sitemap.xml')
}

/** A file of the site, such as an attachment: `path` is plain text below the base. */
export function fileUrl(site: Pick<SiteAddress, 'base'>, path: string): string {
  return `${homeUrl(site)}${encodePath(path.replace(/^\/+/, ''))}`
}

function pageBelow(site: SiteAddress, parent: string, key: string): string {
  return pageUrl(site, key === '' ? parent : `${parent}/${key}`)
}
