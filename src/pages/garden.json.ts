import type { APIRoute } from 'astro'
import { gardenFile } from '../garden/garden-file.ts'
import { compareText } from '../garden/paths.ts'
import { siteStore } from '../site/store.ts'

export const GET: APIRoute = () => {
  const store = siteStore()
  const slugs = [...store.entries().map(({ slug }) => slug), ...store.documents()]
  const pages = slugs.sort(compareText).flatMap((slug) => store.note(slug) ?? [])
  const file = gardenFile(pages, store.edges(), store.settings())
  return new Response(`${JSON.stringify(file)}\n`, { headers: { 'Content-Type': 'application/json' } })
}
