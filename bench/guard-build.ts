/**
 * Builds a vault as `one build` does, by a clock of processor time, so that a
 * busy machine measures the same. `node bench/guard-build.ts VAULT OUT` prints
 * the figures of the build as JSON; its alarms are the files that the leak guard refused.
 */
import { join } from 'node:path'
import { readSettings } from '../pipelines/adapters/read-settings.ts'
import { build } from '../pipelines/build/index.ts'
import { quietWorld } from '../tests/fakes/quiet-world.ts'

const root = join(import.meta.dirname, '..')
const [vault = '', outDir = ''] = process.argv.slice(2)
console.log(JSON.stringify(await measureBuild()))

/** The guard is the last stage, and the only one that may refuse the site. */
async function measureBuild() {
  let before = Number.NaN
  const stage = (name: string, durationMs?: number) => {
    if (name === 'guard' && durationMs === undefined) before = cpuMs()
  }
  const world = { ...quietWorld(root), clock: cpuMs, stage }
  const report = await build(world, await readSettings(world, { vault }), { outDir, verbose: false })
  const guardCpuMs = cpuMs() - before
  const alarms = report.messages.filter(({ ruleId }) => ruleId === 'leak-found').map(({ file }) => file)
  const { notes, withheld, durationMs } = report
  return { notes, withheld, alarms, cpuMs: durationMs, guardCpuMs }
}

/** Processor time of this process, all of its threads. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
