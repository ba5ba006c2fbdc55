import type { APIRoute } from 'astro'
import { rowFacets } from '../../site/rows/row-facets.ts'
import { siteStore } from '../../site/store.ts'

export const GET: APIRoute = () => {
  const entries = siteStore().entries()
  return Response.json(rowFacets(entries, siteStore().settings()))
}
