/** The sitemap, after https://www.sitemaps.org/protocol.html. */
import {
  almanacUrl,
  changesUrl,
  foldersUrl,
  graphUrl,
  homeUrl,
  indexUrl,
  maturityUrl,
  noteUrl,
  privacyUrl,
  searchUrl,
  tagsUrl,
  tagUrl,
  topicsUrl,
  topicUrl,
} from '../garden/urls.ts'
import type { NoteEntry } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { type Alternate, alternates } from './alternates.ts'
import { tendedOn } from './dates.ts'
import { hasFolders } from './folder-tree.ts'
import { pageNumbers } from './rows/list-pages.ts'
import { groupStages } from './stages.ts'
import { flattenTags, tagTree } from './tag-tree.ts'
import { groupTopics } from './topics.ts'
import { escapeXml } from './xml.ts'

export interface SitePage {
  path: string
  /** The calendar date of its last change; null where none is known. */
  date: string | null
  /** The page in all its languages; left out where it is in one alone. */
  alternates?: Alternate[]
}

/**
 * Every page worth finding, by path, with the date of its last change: the lists
 * that have notes, as late as the latest of them, the notes, and the `documents`
 * that no list shows. Of a list on several pages only the first has the date.
 */
export function sitePages(
  entries: readonly NoteEntry[],
  settings: Settings,
  documents: readonly NoteEntry[] = [],
  { index = 1, changes = 1, graph = 1 }: Partial<ListLengths> = {},
): SitePage[] {
  const { lang, topics } = settings
  const topicGroups = groupTopics(entries, topics, lang).filter((topic) => topic.entries.length > 0)
  const topicPaths = topicGroups.map((topic) => ({
    path: topicUrl(settings, topic.key),
    date: latestOf(topic.entries),
  }))
  const tagNodes = flattenTags(tagTree(entries, lang))
  const tagPaths = tagNodes.map((node) => ({
    path: tagUrl(settings, node.key),
    date: latestOf(node.entries),
  }))
  const stagePaths = groupStages(entries)
    .filter((group) => group.entries.length > 0)
    .map((group) => ({ path: maturityUrl(settings, group.stage), date: latestOf(group.entries) }))
  const date = latestOf(entries)
  return [
    { path: homeUrl(settings), date },
    { path: indexUrl(settings), date },
    ...furtherPages(index, (page) => indexUrl(settings, page)),
    { path: searchUrl(settings), date },
    ...(topicPaths.length > 0 ? [{ path: topicsUrl(settings), date }] : []),
    ...topicPaths,
    ...topicGroups.flatMap(({ key, entries }) =>
      furtherPages(lengthOf(entries), (page) => topicUrl(settings, key, page)),
    ),
    ...(tagPaths.length > 0 ? [{ path: tagsUrl(settings), date }] : []),
    ...tagPaths,
    ...tagNodes.flatMap(({ key, entries }) =>
      furtherPages(lengthOf(entries), (page) => tagUrl(settings, key, page)),
    ),
    ...stagePaths,
    ...groupStages(entries).flatMap(({ stage, entries }) =>
      furtherPages(lengthOf(entries), (page) => maturityUrl(settings, stage, page)),
    ),
    ...(hasFolders(entries) ? [{ path: foldersUrl(settings), date }] : []),
    ...(entries.length > 0 ? [{ path: graphUrl(settings), date }] : []),
    ...furtherPages(graph, (page) => graphUrl(settings, page)),
    ...(entries.some(({ stages }) => stages !== undefined) ? [{ path: changesUrl(settings), date }] : []),
    ...furtherPages(changes, (page) => changesUrl(settings, page)),
    ...(settings.report.almanac && entries.length > 0 ? [{ path: almanacUrl(settings), date }] : []),
    ...(settings.privacyPage && settings.privacyNote === undefined
      ? [{ path: privacyUrl(settings), date: null }]
      : []),
    ...[...entries, ...documents].map((entry) => ({
      path: noteUrl(settings, entry.slug),
      date: tendedOn(entry),
      ...(entry.translations && { alternates: alternates(entry.translations, settings) }),
    })),
  ]
}

/** How many pages the longest lists have. */
interface ListLengths {
  index: number
  changes: number
  graph: number
}

function furtherPages(pages: number, url: (page: number) => string): SitePage[] {
  return Array.from({ length: Math.max(0, pages - 1) }, (_, at) => ({ path: url(at + 2), date: null }))
}

function lengthOf(entries: readonly NoteEntry[]): number {
  return pageNumbers(entries.length).length
}

function latestOf(entries: readonly NoteEntry[]): string | null {
  return entries.reduce<string | null>((latest, entry) => {
    const date = tendedOn(entry)
    return date !== null && (latest === null || date > latest) ? date : latest
  }, null)
}

/**
 * The document for pages with full addresses. Languages are told as in
 * https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap.
 */
export function renderSitemap(pages: readonly (Omit<SitePage, 'path'> & { url: string })[]): string {
  const rows = pages.map(({ url, date, alternates = [] }) => {
    const changed = date === null ? '' : `<lastmod>${date}</lastmod>`
    const links = alternates.map(
      ({ hreflang, href }) =>
        `<xhtml:link rel="alternate" hreflang="${escapeXml(hreflang)}" href="${escapeXml(href)}"/>`,
    )
    return `<url><loc>${escapeXml(url)}</loc>${changed}${links.join('')}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...rows,
    '</urlset>',
    '',
  ].join('\n')
}
