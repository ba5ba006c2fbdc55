import type { APIRoute } from 'astro'
import { searchStart } from '../../site/search/search-start.ts'
import { siteStore } from '../../site/store.ts'
import { wordsOf } from '../../words/words-of.ts'

export const GET: APIRoute = () => {
  const settings = siteStore().settings()
  const entries = siteStore().entries()
  return Response.json(searchStart(entries, settings, wordsOf(settings.lang)))
}
