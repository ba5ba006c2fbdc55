/**
 * The server of the site as it is being written. Pages are made by the program
 * that builds run, so that the first is there as soon as the garden is. Where
 * notes bring code, which is part of the program and would have it compiled at
 * each save, Astro's own server shows them.
 */
import type { SiteRequest } from '../astro-config.ts'
import type { DevOptions, DevSite } from './dev-site.ts'

/** Starts a server that shows the site as it is being written. */
export async function serveSite(request: SiteRequest, options: DevOptions = {}): Promise<DevSite> {
  if (request.settings.mdx) {
    const { serveByAstro } = await import('./serve-by-astro.ts')
    return serveByAstro(request, options)
  }
  const { serveByProgram } = await import('./serve-by-program.ts')
  return serveByProgram(request, options)
}
