/** Shows a built site, as a host would serve it. */

import type { RunningSite } from '../adapters/program/dev-site.ts'
import { previewSite } from '../adapters/program/preview-site.ts'
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
  return previewSite({ root: world.root, settings, outDir }, port)
}
