import type { APIRoute, GetStaticPaths } from 'astro'
import { renderTwin } from '../../garden/twin.ts'
import { notePaths } from '../../site/note-paths.ts'
import { siteStore } from '../../site/store.ts'

export const getStaticPaths = (() => notePaths(siteStore())) satisfies GetStaticPaths

export const GET: APIRoute<{ slug: string }> = ({ props: { slug } }) => {
  const store = siteStore()
  const note = store.note(slug)
  if (!note) throw new Error(`The store lists the note “${slug}” but does not hold it.`)
  const text = renderTwin(note.entry, store.markdown(slug) ?? '', store.settings())
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
}
