/** Serves the site that is being written by Astro's own server, which takes code of notes as it comes. */
import type { AstroIntegration, HookParameters } from 'astro'
import { openSiteStore } from '../../../src/site/open-store.ts'
import { offerSiteStore } from '../../../src/site/store.ts'
import { astroConfig, type SiteRequest } from '../astro-config.ts'
import { loadAstro } from '../load-astro.ts'
import { forgetMdxNotes, mdxIntegrations } from '../mdx-notes.ts'
import { openDevDoors } from './dev-doors.ts'
import { sourceOfScript, startingScript } from './dev-scripts.ts'
import type { DevOptions, DevSite } from './dev-site.ts'
import { loopback } from './loopback.ts'
import { startScript } from './start-script.ts'

/** Starts a server whose pages follow the store, the code of notes, and that of the site. */
export async function serveByAstro(request: SiteRequest, { port, offers }: DevOptions): Promise<DevSite> {
  const { dev } = await loadAstro()
  const content = openSiteStore(request.store)
  offerSiteStore(content)
  const { settings, root } = request
  const { doors, pages, forget, close } = openDevDoors(request, offers)
  let forgetCode = () => {}
  const files: AstroIntegration = {
    name: 'garden-files',
    hooks: {
      'astro:config:setup': ({ injectScript }) =>
        injectScript(
          'page',
          startScript(sourceOfScript(root, startingScript), settings, offers !== undefined),
        ),
      'astro:server:setup': ({ server }) => {
        forgetCode = () => {
          forgetPagePaths(server)
          forgetMdxNotes(server, request)
        }
        for (const door of doors) server.middlewares.use(door)
      },
      'astro:server:done': () => {
        close()
        content.close()
      },
    },
  }
  const integrations = [files, ...(await mdxIntegrations(request, settings.mdx))]
  const server = await dev({ ...astroConfig(request, integrations), server: loopback(port) })
  return {
    url: `http://127.0.0.1:${server.address.port}${settings.base}`,
    refresh: (which) => {
      content.forget()
      forgetCode()
      forget()
      if (which === 'changed') pages.renew()
      else pages.reload()
    },
    offer: pages.offer,
    stop: async () => {
      // What listens would hold the server back.
      pages.close()
      await server.stop()
    },
  }
}

/** Has Astro ask every route anew which pages it has, as when a collection of its own changed. */
function forgetPagePaths({ environments }: HookParameters<'astro:server:setup'>['server']): void {
  for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {})
}
