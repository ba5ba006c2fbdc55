import { getCollection } from 'astro:content'
import type { APIRoute, GetStaticPaths } from 'astro'
import { renderTwin } from '../../garden/twin.ts'
import { notePath } from '../../garden/urls.ts'
import { pageKey } from '../../site/page-key.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (async () => {
  const settings = siteStore().settings()
  const listed = (await getCollection('notes')).map(({ id, digest }) => ({ slug: id, digest }))
  return [...listed, ...siteStore().documents()].map(({ slug, digest }) => ({
    params: { slug: notePath(slug) },
    props: { slug },
    cacheKey: pageKey('twin', digest, settings),
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ slug: string }> = ({ props: { slug } }) => {
  const store = siteStore()
  const note = store.note(slug)
  if (!note) throw new Error(`The store lists the note “${slug}” but does not hold it.`)
  const text = renderTwin(note.entry, store.outward(slug)?.markdown ?? '', store.settings())
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
}
