import type { APIRoute } from 'astro'
import { absoluteUrl } from '../site/absolute-url.ts'
import { renderSitemap, sitePages } from '../site/sitemap.ts'
import { siteStore } from '../site/store.ts'

export const GET: APIRoute = () => {
  const settings = siteStore().settings()
  const entries = siteStore().entries()
  const documents = siteStore()
    .documents()
    .flatMap((slug) => siteStore().note(slug)?.entry ?? [])
  const lengths = {
    index: siteStore().index().length,
    changes: siteStore().changes().length,
    graph: siteStore().graphPages().length,
  }
  const pages = sitePages(entries, settings, documents, lengths).map(({ path, ...page }) => ({
    url: absoluteUrl(path, settings),
    ...page,
  }))
  return new Response(renderSitemap(pages), { headers: { 'Content-Type': 'application/xml' } })
}
