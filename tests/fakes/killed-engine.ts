/**
 * Asks an engine for embeddings in a process of its own that is killed, with SIGKILL,
 * at one moment. Run as a program with that moment, the folder of the
 * project, the vault and the settings of the engine as JSON.
 */
import { spawn } from 'node:child_process'
import type { GardenPlace } from '../../pipelines/adapters/read-settings.ts'
import { watchCalls } from './cut-off.ts'

/** `answered`: the answer is there and nothing knows it. */
export type Moment = 'before-reserving' | 'answered' | 'before-settling' | 'never'

/** Resolves when the process is gone; rejects when it ended in another way than it should. */
export function killEngine(moment: Moment, root: string, { vault, settings }: GardenPlace): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [import.meta.filename, moment, root, vault, JSON.stringify(settings.engine)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (piece) => {
      errors += piece
    })
    child.on('close', (code, signal) => {
      if (moment === 'never' ? code === 0 : signal === 'SIGKILL') resolve()
      else reject(new Error(`${code} ${signal} ${errors}`))
    })
  })
}

if (process.argv[1] === import.meta.filename) {
  const [, , moment = '', root = '', vault = '', engine = ''] = process.argv
  const { openEngine } = await import('../../pipelines/adapters/engine/open-engine.ts')
  const { settingsSchema } = await import('../../src/schemas/settings.ts')
  const { quietWorld } = await import('./quiet-world.ts')
  const die = () => process.kill(process.pid, 'SIGKILL')
  let writes = 0
  watchCalls((_at, call) => {
    if (!/^open .*\.jsonl/.test(call)) return
    writes += 1
    if (moment === (writes === 1 ? 'before-reserving' : 'before-settling')) die()
  })
  const settings = settingsSchema.parse({ title: 'Moss', engine: JSON.parse(engine) })
  const opened = await openEngine(
    quietWorld(root),
    { vault, settings },
    {
      env: { TEST_ENGINE_KEY: 'sk-test' },
      fetch: async (address, init) => {
        const response = await fetch(address, init)
        const body = await response.arrayBuffer()
        if (moment === 'answered') die()
        return new Response(body, response)
      },
    },
  )
  await opened.engine.embed?.(['water', 'stone'])
  opened.close()
}
