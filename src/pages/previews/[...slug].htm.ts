import type { APIRoute, GetStaticPaths } from 'astro'
import { notePaths } from '../../site/note-paths.ts'
import { renderPreview } from '../../site/render-preview.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (() =>
  siteStore().settings().previews ? notePaths(siteStore()) : []) satisfies GetStaticPaths

export const GET: APIRoute<{ slug: string }> = ({ props: { slug } }) => {
  const store = siteStore()
  const [note, preview] = [store.note(slug), store.preview(slug)]
  if (!note || !preview) throw new Error(`The store lists the note “${slug}” but does not hold it.`)
  return new Response(renderPreview(note, preview, store.settings()), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
