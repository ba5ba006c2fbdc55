/** RSS 2.0, after https://www.rssboard.org/rss-specification and its profile. */
import { generateRssFeed } from 'feedsmith'
import type { Feed, FeedItem } from './feed.ts'
import { trimSections } from './trim-sections.ts'

export function renderRss(feed: Feed): string {
  const { author, licence, updated } = feed
  const document = generateRssFeed(
    {
      title: feed.title,
      link: feed.page,
      description: feed.description,
      language: feed.lang,
      ...(licence === null ? {} : { copyright: licence }),
      ...(updated === null ? {} : { lastBuildDate: updated }),
      generator: 'System-of-One',
      docs: 'https://www.rssboard.org/rss-specification',
      atom: {
        links: [
          { href: feed.addresses.rss, rel: 'self', type: 'application/rss+xml' },
          ...feed.hubs.map((href) => ({ href, rel: 'hub' })),
        ],
      },
      items: feed.items.map((item) => rssItem(item, author?.name ?? null)),
    },
    { lenient: true },
  )
  return trimSections(document)
}

function rssItem(item: FeedItem, author: string | null) {
  const date = item.published ?? item.updated
  const language = item.lang === null ? {} : { languages: [item.lang] }
  const creator = author === null ? {} : { creators: [author] }
  return {
    title: item.title,
    link: item.url,
    guid: { value: item.id, isPermaLink: item.id === item.url },
    ...(item.summary === null ? {} : { description: item.summary }),
    ...(date === null ? {} : { pubDate: date }),
    categories: item.tags.map((name) => ({ name })),
    dc: { ...creator, ...language },
    content: { encoded: item.html },
  }
}
