/** What a server of `one dev` serves beside the pages: it is looked up in the site store when it is asked for. */
import type { SiteRequest } from '../astro-config.ts'
import { followPages, type OpenPages } from '../open-pages.ts'
import { openRedirects, serveRedirects } from '../redirect-pages.ts'
import { type Middleware, serveFiles } from '../serve-files.ts'
import { openDevSearch } from '../serve-search.ts'
import { openSiteFiles } from '../site-files.ts'

export interface DevDoors {
  /** In the order in which they are asked, before the pages. */
  doors: Middleware[]
  pages: OpenPages
  /** The store has changed. */
  forget(): void
  close(): void
}

export function openDevDoors({ store, settings }: SiteRequest, offers: Middleware | undefined): DevDoors {
  const attachments = openSiteFiles(store)
  const redirects = openRedirects(store)
  const search = openDevSearch(store, settings)
  const pages = followPages(settings)
  return {
    doors: [
      pages.serve,
      serveFiles(attachments.sourceOf, settings.base),
      serveRedirects(redirects, settings.base),
      search.serve,
      ...(offers ? [offers] : []),
    ],
    pages,
    forget: search.forget,
    close: () => {
      pages.close()
      attachments.close()
      redirects.close()
    },
  }
}
