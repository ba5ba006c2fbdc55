/** The servers of the site, as it is being written and as it was built: Astro's own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration, HookParameters } from 'astro'
import { UserError } from '../../../src/garden/user-error.ts'
import { openSiteStore } from '../../../src/site/open-store.ts'
import { offerSiteStore } from '../../../src/site/store.ts'
import { addressConfig, astroConfig, type SiteRequest } from '../astro-config.ts'
import { loadAstro } from '../load-astro.ts'
import { forgetMdxNotes, mdxIntegrations } from '../mdx-notes.ts'
import { followPages, type OpenPages, offersEvent, reportShown } from '../open-pages.ts'
import { openRedirects, serveRedirects } from '../redirect-pages.ts'
import { type Middleware, serveFiles } from '../serve-files.ts'
import { offersUrl } from '../serve-offers.ts'
import { openDevSearch } from '../serve-search.ts'
import { openSiteFiles } from '../site-files.ts'

export interface RunningSite {
  /** Where a browser finds it. */
  url: string
  stop(): Promise<void>
}

export interface DevSite extends RunningSite {
  /** Tells open pages that the store changed: all load again, or only those whose HTML is another. */
  refresh(which: 'all' | 'changed'): void
  /** Tells open pages that there are other suggestions of links. */
  offer(): void
}

export interface DevOptions {
  port?: number | undefined
  /** Gives the panel of suggested links, which pages then show, what it shows. */
  offers?: Middleware | undefined
}

/** Starts a server that shows the site as it is being written. */
export async function serveSite(request: SiteRequest, { port, offers }: DevOptions = {}): Promise<DevSite> {
  const { dev } = await loadAstro()
  const content = openSiteStore(request.store)
  offerSiteStore(content)
  const { base } = request.settings
  const attachments = openSiteFiles(request.store)
  const redirects = openRedirects(request.store)
  const search = openDevSearch(request.store, request.settings)
  let pages: OpenPages = { reload: () => {}, renew: () => {}, offer: () => {} }
  let forgetPrograms = () => {}
  let forgetPaths = () => {}
  const files: AstroIntegration = {
    name: 'garden-files',
    hooks: {
      'astro:config:setup': ({ injectScript }) =>
        injectScript('page', reportShown + (offers ? showOffers(request) : '')),
      'astro:server:setup': ({ server }) => {
        pages = followPages(server)
        forgetPaths = () => forgetPagePaths(server)
        if (request.settings.mdx) forgetPrograms = () => forgetMdxNotes(server, request)
        server.middlewares.use(serveFiles(attachments.sourceOf, base))
        server.middlewares.use(serveRedirects(redirects, base))
        server.middlewares.use(search.serve)
        if (offers) server.middlewares.use(offers)
      },
      'astro:server:done': () => {
        attachments.close()
        redirects.close()
        content.close()
      },
    },
  }
  const integrations = [files, ...(await mdxIntegrations(request, request.settings.mdx))]
  const server = await dev({ ...astroConfig(request, integrations), server: address(port) })
  return {
    url: `http://127.0.0.1:${server.address.port}${base}`,
    refresh: (which) => {
      content.forget()
      forgetPaths()
      forgetPrograms()
      search.forget()
      if (which === 'all') pages.reload()
      else pages.renew()
    },
    offer: () => pages.offer(),
    stop: () => server.stop(),
  }
}

/** The script of the panel, which no build knows. */
function showOffers({ root, settings }: SiteRequest): string {
  const panel = join(root, 'src', 'site', 'client', 'offers', 'open-offers.ts')
  return `
import { openOffers } from ${JSON.stringify(panel)}
openOffers(${JSON.stringify(offersUrl(settings))})
import.meta.hot?.on('${offersEvent}', () => openOffers(${JSON.stringify(offersUrl(settings))}))
`
}

/** Has Astro ask every route anew which pages it has, as when a collection of its own changed. */
function forgetPagePaths({ environments }: HookParameters<'astro:server:setup'>['server']): void {
  for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {})
}

/** Serves the site that was built into `outDir`. Throws `UserError` when there is none. */
export async function previewSite(
  { root, settings, outDir }: Pick<SiteRequest, 'root' | 'settings'> & { outDir: string },
  port?: number,
): Promise<RunningSite> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new UserError(`There is no site in \`${outDir}\`.`, 'Build it first with `one build`.')
  }
  const { preview } = await loadAstro()
  const server = await preview({
    root,
    site: settings.url,
    ...addressConfig(settings),
    outDir,
    logLevel: 'warn',
    server: address(port),
  })
  return { url: `http://127.0.0.1:${server.port}${settings.base}`, stop: () => server.stop() }
}

function address(port: number | undefined): { host: string; port?: number } {
  return { host: '127.0.0.1', ...(port === undefined ? {} : { port }) }
}
