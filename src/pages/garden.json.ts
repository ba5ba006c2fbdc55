import type { APIRoute } from 'astro'
import { gardenFile } from '../garden/garden-file.ts'
import { compareText } from '../garden/paths.ts'
import { siteStore } from '../site/store.ts'

export const GET: APIRoute = () => {
  const store = siteStore()
  const words = new Map(store.lengths().map(({ slug, words }) => [slug, words]))
  const notes = store
    .entries()
    .map((entry) => ({ format: 'markdown' as const, entry, words: words.get(entry.slug) ?? 0 }))
  const documents = store.documents().flatMap((slug) => store.note(slug) ?? [])
  const pages = [...notes, ...documents].sort((a, b) => compareText(a.entry.slug, b.entry.slug))
  const file = gardenFile(pages, store.edges(), store.settings())
  return new Response(`${JSON.stringify(file)}\n`, { headers: { 'Content-Type': 'application/json' } })
}
