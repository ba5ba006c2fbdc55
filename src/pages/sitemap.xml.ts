import { getCollection } from 'astro:content'
import type { APIRoute } from 'astro'
import { absoluteUrl } from '../site/absolute-url.ts'
import { changesByDay, pagesOfChanges } from '../site/changes.ts'
import { graphRows, pagesOfRows } from '../site/chart/graph-rows.ts'
import { renderSitemap, sitePages } from '../site/sitemap.ts'
import { siteStore } from '../site/store.ts'

export const GET: APIRoute = async () => {
  const settings = siteStore().settings()
  const entries = (await getCollection('notes')).map(({ data }) => data)
  const documents = siteStore()
    .documents()
    .flatMap(({ slug }) => siteStore().note(slug)?.entry ?? [])
  const lengths = {
    changes: pagesOfChanges(changesByDay(entries, siteStore().histories())).length,
    graph: pagesOfRows(graphRows(siteStore().graph(), settings.lang)).length,
  }
  const pages = sitePages(entries, settings, documents, lengths).map(({ path, ...page }) => ({
    url: absoluteUrl(path, settings),
    ...page,
  }))
  return new Response(renderSitemap(pages), { headers: { 'Content-Type': 'application/xml' } })
}
