import type { APIRoute, GetStaticPaths } from 'astro'
import { notePath } from '../../garden/urls.ts'
import { renderPreview } from '../../site/render-preview.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (async () => {
  const store = siteStore()
  if (!store.settings().previews) return []
  return [...store.entries().map(({ entry }) => entry), ...store.documents()].map(({ slug }) => ({
    params: { slug: notePath(slug) },
    props: { slug },
  }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ slug: string }> = ({ props: { slug } }) => {
  const store = siteStore()
  const [note, preview] = [store.note(slug), store.preview(slug)]
  if (!note || !preview) throw new Error(`The store lists the note “${slug}” but does not hold it.`)
  return new Response(renderPreview(note, preview, store.settings()), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
