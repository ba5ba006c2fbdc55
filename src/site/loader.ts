/** Brings the notes that the store lists into Astro's content layer: what lists show, never a body. */
import type { Loader, LoaderContext } from 'astro/loaders'
import { siteStore } from './store.ts'

/**
 * The loader of the collection `notes`. An entry's id is the note's slug; an
 * entry is written again only when its digest changed. With no store named,
 * as in `astro sync`, it leaves the collection as it is and says so.
 */
export function siteLoader(): Loader {
  return {
    name: 'site-store',
    load: async (context) => {
      if (process.env['ONE_SITE_STORE']) await copyEntries(context)
      else context.logger.warn('No garden has been read, so there are no notes.')
    },
  }
}

async function copyEntries({ store, parseData }: LoaderContext): Promise<void> {
  const gone = new Set(store.keys())
  for (const { entry, digest } of siteStore().entries()) {
    const id = entry.slug
    gone.delete(id)
    if (store.get(id)?.digest === digest) continue
    store.set({ id, data: await parseData({ id, data: entry }), digest })
  }
  for (const id of gone) store.delete(id)
}
