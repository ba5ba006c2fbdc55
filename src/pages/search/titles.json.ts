import type { APIRoute } from 'astro'
import { searchTitles } from '../../site/search/search-start.ts'
import { siteStore } from '../../site/store.ts'

export const GET: APIRoute = () => {
  const entries = siteStore().entries()
  return Response.json(searchTitles(entries, siteStore().settings()))
}
