import type { APIRoute, GetStaticPaths } from 'astro'
import { feedPaths } from '../../site/feeds/feed-paths.ts'
import { makeFeed } from '../../site/feeds/make-feed.ts'
import { renderJsonFeed } from '../../site/feeds/render-json-feed.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (() => feedPaths(siteStore(), 'json')) satisfies GetStaticPaths

export const GET: APIRoute<{ path: string }> = ({ props }) => {
  const store = siteStore()
  const feed = makeFeed(store.feed(props.path), store.settings(), store.outward)
  return new Response(renderJsonFeed(feed), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  })
}
