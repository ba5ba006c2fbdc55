import type { APIRoute, GetStaticPaths } from 'astro'
import { feedPaths } from '../../site/feeds/feed-paths.ts'
import { makeFeed } from '../../site/feeds/make-feed.ts'
import { renderAtom } from '../../site/feeds/render-atom.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (() => feedPaths(siteStore(), 'atom')) satisfies GetStaticPaths

export const GET: APIRoute<{ path: string }> = ({ props }) => {
  const store = siteStore()
  const feed = makeFeed(store.feed(props.path), store.settings(), store.outward)
  return new Response(renderAtom(feed), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  })
}
