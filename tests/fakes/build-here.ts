/**
 * Builds a site in the process of the test, for tests of sites rather than of
 * the command: all builds of a process but the first take a third of the time.
 */
import { readSettings, type SettingsOverrides } from '../../pipelines/adapters/read-settings.ts'
import { type BuildReport, build } from '../../pipelines/build/index.ts'
import { commandEnv } from './command-env.ts'
import { quietWorld } from './quiet-world.ts'
import { projectRoot } from './run-one.ts'

/** Publishes the project's own garden, or the vault that `overrides` name, to `outDir`. Builds come one after the other. */
export async function buildHere(outDir: string, overrides: SettingsOverrides = {}): Promise<BuildReport> {
  const world = quietWorld(projectRoot)
  const place = await readSettings(world, overrides)
  return withCommandEnv(() => build(world, place, { outDir, verbose: false }))
}

/** Without what Vitest says in the environment, by which the site generator would make pages for development. */
export async function withCommandEnv<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = { ...process.env }
  const own = commandEnv()
  for (const name of Object.keys(before)) if (!(name in own)) delete process.env[name]
  try {
    return await work()
  } finally {
    Object.assign(process.env, before)
  }
}
