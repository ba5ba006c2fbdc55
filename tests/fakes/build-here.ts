/**
 * Builds a site in the process of the test, for tests of sites rather than of
 * the command: all builds of a process but the first take a third of the time.
 */
import { vi } from 'vitest'
import { readSettings, type SettingsOverrides } from '../../pipelines/adapters/read-settings.ts'
import { type BuildReport, build } from '../../pipelines/build/index.ts'
import { quietWorld } from './quiet-world.ts'
import { projectRoot } from './run-one.ts'

/** Publishes the project's own garden, or the vault that `overrides` name, to `outDir`. Builds come one after the other. */
export async function buildHere(outDir: string, overrides: SettingsOverrides = {}): Promise<BuildReport> {
  const world = quietWorld(projectRoot)
  const place = await readSettings(world, overrides)
  // What Vitest says here, the site generator would take for a test of a site.
  vi.stubEnv('NODE_ENV', 'production')
  try {
    return await build(world, place, { outDir, verbose: false })
  } finally {
    vi.unstubAllEnvs()
  }
}
