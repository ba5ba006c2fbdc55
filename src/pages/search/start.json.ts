import { getCollection } from 'astro:content'
import type { APIRoute } from 'astro'
import { searchStart } from '../../site/search/search-start.ts'
import { siteStore } from '../../site/store.ts'
import { wordsOf } from '../../words/words-of.ts'

export const GET: APIRoute = async () => {
  const settings = siteStore().settings()
  const entries = (await getCollection('notes')).map(({ data }) => data)
  return Response.json(searchStart(entries, settings, wordsOf(settings.lang)))
}
