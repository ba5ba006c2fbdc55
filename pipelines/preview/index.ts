/** Shows a built site, as a host would serve it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../src/garden/user-error.ts'
import { previewSite, type RunningSite } from '../adapters/astro-site.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface PreviewOptions {
  outDir: string
  port?: number | undefined
}

/** Serves the site in `outDir`. Throws `UserError` when none was built there. */
export async function preview(
  world: World,
  { settings }: GardenPlace,
  { outDir, port }: PreviewOptions,
): Promise<RunningSite> {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new UserError(`There is no site in \`${outDir}\`.`, 'Build it first with `one build`.')
  }
  return previewSite({ root: world.root, settings, outDir }, port)
}
