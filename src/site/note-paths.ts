/** Where the files of each note stand, for the site generator. */
import { notePath } from '../garden/path-key.ts'
import type { SiteStore } from './store.ts'

export interface NotePath {
  params: { slug: string }
  props: { slug: string }
}

/** One for every published page: notes, and documents that no list shows. */
export function notePaths(store: Pick<SiteStore, 'entries' | 'documents'>): NotePath[] {
  const slugs = [...store.entries().map(({ slug }) => slug), ...store.documents()]
  return slugs.map((slug) => ({ params: { slug: notePath(slug) }, props: { slug } }))
}
