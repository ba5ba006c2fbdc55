/** The sitemap, after https://www.sitemaps.org/protocol.html. */
import {
  changesUrl,
  homeUrl,
  indexUrl,
  maturityUrl,
  noteUrl,
  tagsUrl,
  tagUrl,
  topicsUrl,
  topicUrl,
} from '../garden/urls.ts'
import type { NoteEntry } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { tendedOn } from './dates.ts'
import { groupStages } from './stages.ts'
import { flattenTags, tagTree } from './tag-tree.ts'
import { groupTopics } from './topics.ts'
import { escapeXml } from './xml.ts'

/**
 * Every page worth finding, by path: the lists that have notes, and the notes
 * with the date of their last change. Lists have no date of their own, nor have
 * the `documents` that no list shows, given by their slugs.
 */
export function sitePages(
  entries: readonly NoteEntry[],
  settings: Settings,
  documents: readonly string[] = [],
): { path: string; date: string | null }[] {
  const { lang, topics } = settings
  const topicPaths = groupTopics(entries, topics, lang)
    .filter((topic) => topic.entries.length > 0)
    .map((topic) => topicUrl(settings, topic.key))
  const tagPaths = flattenTags(tagTree(entries, lang)).map((node) => tagUrl(settings, node.key))
  const stagePaths = groupStages(entries)
    .filter((group) => group.entries.length > 0)
    .map((group) => maturityUrl(settings, group.stage))
  const lists = [
    homeUrl(settings),
    indexUrl(settings),
    ...(topicPaths.length > 0 ? [topicsUrl(settings)] : []),
    ...topicPaths,
    ...(tagPaths.length > 0 ? [tagsUrl(settings)] : []),
    ...tagPaths,
    ...stagePaths,
    ...(entries.some(({ stages }) => stages !== undefined) ? [changesUrl(settings)] : []),
  ]
  return [
    ...lists.map((path) => ({ path, date: null })),
    ...entries.map((entry) => ({ path: noteUrl(settings, entry.slug), date: tendedOn(entry) })),
    ...documents.map((slug) => ({ path: noteUrl(settings, slug), date: null })),
  ]
}

/** The document for pages with full addresses. */
export function renderSitemap(pages: readonly { url: string; date: string | null }[]): string {
  const rows = pages.map(({ url, date }) => {
    const changed = date === null ? '' : `<lastmod>${date}</lastmod>`
    return `<url><loc>${escapeXml(url)}</loc>${changed}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...rows,
    '</urlset>',
    '',
  ].join('\n')
}
