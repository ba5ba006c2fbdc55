import { getCollection } from 'astro:content'
import type { APIRoute } from 'astro'
import { searchTitles } from '../../site/search/search-start.ts'
import { siteStore } from '../../site/store.ts'

export const GET: APIRoute = async () => {
  const entries = (await getCollection('notes')).map(({ data }) => data)
  return Response.json(searchTitles(entries, siteStore().settings()))
}
