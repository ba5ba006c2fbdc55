/** The server of a built site, as a host would show it: Astro's own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../src/garden/user-error.ts'
import { addressConfig, type SiteRequest } from '../astro-config.ts'
import { loadAstro } from '../load-astro.ts'
import type { RunningSite } from './dev-site.ts'
import { loopback } from './loopback.ts'

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
    server: loopback(port),
  })
  return { url: `http://127.0.0.1:${server.port}${settings.base}`, stop: () => server.stop() }
}
