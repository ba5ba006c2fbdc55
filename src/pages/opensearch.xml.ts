import type { APIRoute } from 'astro'
import { renderOpenSearch } from '../site/search/open-search.ts'
import { siteStore } from '../site/store.ts'

export const GET: APIRoute = () =>
  new Response(renderOpenSearch(siteStore().settings()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  })
