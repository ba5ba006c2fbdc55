import type { APIRoute, GetStaticPaths } from 'astro'
import { feedPaths } from '../../site/feeds/feed-paths.ts'
import { makeFeed } from '../../site/feeds/make-feed.ts'
import { renderRss } from '../../site/feeds/render-rss.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (() => feedPaths(siteStore(), 'rss')) satisfies GetStaticPaths

export const GET: APIRoute<{ path: string }> = ({ props }) => {
  const store = siteStore()
  const feed = makeFeed(store.feed(props.path), store.settings(), store.outward)
  return new Response(renderRss(feed), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
