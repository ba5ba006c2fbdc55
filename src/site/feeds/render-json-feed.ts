/** JSON Feed 1.1, after https://www.jsonfeed.org/version/1.1/. */
import type { JsonFeed } from 'feedsmith'
import type { Feed, FeedItem } from './feed.ts'

export function renderJsonFeed(feed: Feed): string {
  const { author } = feed
  const person = author && { name: author.name, ...(author.url === null ? {} : { url: author.url }) }
  const document: JsonFeed.Feed<string> & { version: string } = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.addresses.json,
    description: feed.description,
    language: feed.lang,
    ...(person ? { authors: [person] } : {}),
    ...(feed.hubs.length > 0 ? { hubs: feed.hubs.map((url) => ({ type: 'WebSub', url })) } : {}),
    items: feed.items.map(jsonItem),
  }
  return `${JSON.stringify(document)}\n`
}

function jsonItem(item: FeedItem): JsonFeed.Item<string> {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    ...(item.summary === null ? {} : { summary: item.summary }),
    ...(item.published === null ? {} : { date_published: item.published.toISOString() }),
    ...(item.updated === null ? {} : { date_modified: item.updated.toISOString() }),
    ...(item.tags.length > 0 ? { tags: item.tags } : {}),
    ...(item.lang === null ? {} : { language: item.lang }),
  }
}
