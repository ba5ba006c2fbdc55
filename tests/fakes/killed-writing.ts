/**
 * Has a model write in a process of its own that is killed, with SIGKILL, before one of its writes to the
 * vault. Run as a program with the vault, the settings of the engine as JSON, the number of the write and
 * the folder of a brief, which is drafted by a team; where it is empty a synthesis is written.
 */
import { runUntilKilled, watchCalls } from './cut-off.ts'
import { engineInput, keyEnv } from './engine-place.ts'
import { question } from './writing-garden.ts'

/** Whether the process came to its end before its write number `at`. */
export function killWriting(vault: string, baseUrl: string, at: number, brief = ''): Promise<boolean> {
  const engine = JSON.stringify(engineInput(baseUrl))
  return runUntilKilled([import.meta.filename, vault, engine, String(at), brief])
}

/** Calls `before` with the number of each write to the vault, and the write; what lies in a cache is none. */
export function watchWrites(before: (at: number, call: string) => void): () => void {
  let writes = 0
  return watchCalls((_at, call) => {
    if (!call.includes('.cache')) before(writes++, call)
  })
}

if (process.argv[1] === import.meta.filename) {
  const [, , vault = '', engine = '', at = '', brief = ''] = process.argv
  const { draft } = await import('../../pipelines/draft/index.ts')
  const { synthesize } = await import('../../pipelines/synthesize/index.ts')
  const { settingsSchema } = await import('../../src/schemas/settings.ts')
  const { quietWorld } = await import('./quiet-world.ts')
  watchWrites((write) => {
    if (write === Number(at)) process.kill(process.pid, 'SIGKILL')
  })
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden', engine: JSON.parse(engine) }) }
  const options = { folder: '', withPrivate: false, dryRun: false, engine: { env: keyEnv } }
  const world = quietWorld(vault)
  if (brief === '') await synthesize(world, place, { kind: 'question', question }, options)
  else await draft({ ...world, cwd: brief }, place, 'brief.md', { ...options, mode: 'team' })
}
