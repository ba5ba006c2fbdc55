import { getCollection } from 'astro:content'
import type { APIRoute, GetStaticPaths } from 'astro'
import type { FeedList } from '../../site/feeds/feed-lists.ts'
import { feedPaths } from '../../site/feeds/feed-paths.ts'
import { makeFeed } from '../../site/feeds/make-feed.ts'
import { renderRss } from '../../site/feeds/render-rss.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (async () =>
  feedPaths(await getCollection('notes'), siteStore().settings(), 'rss')) satisfies GetStaticPaths

export const GET: APIRoute<{ list: FeedList }> = ({ props }) => {
  const store = siteStore()
  const feed = makeFeed(props.list, store.settings(), store.outward)
  return new Response(renderRss(feed), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
