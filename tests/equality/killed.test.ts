/**
 * Builds that are killed at any moment, from nothing and after an edit, one
 * after the other; and two builds at once. What they leave harms no later one.
 * `KILLS=40` kills so many.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { commandEnv } from '../fakes/command-env.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { copyProject } from './copy-project.ts'
import { firstState, type GardenState, writeState } from './garden-state.ts'

const kills = Number(process.env['KILLS'] ?? 1)

const editedState: GardenState = {
  ...firstState,
  notes: firstState.notes.map((note) => ({ ...note, body: [...note.body, 'And a sentence more.'] })),
}

it('builds that are killed, and builds at once, leave nothing that harms', {
  timeout: 3_600_000,
}, async () => {
  const root = copyProject()
  const dir = makeVault({})
  const vault = join(dir, 'vault')
  const build = (out: string) => startBuild(root, vault, join(dir, out))
  for (const [at, { stages, wait }] of momentsOf(kills).entries()) {
    writeState(vault, at % 2 === 0 ? firstState : editedState)
    await killAt(build('site'), stages, wait)
  }
  writeState(vault, editedState)
  const ends = await Promise.all(['site', 'site', 'other'].map((out) => endOf(build(out))))
  for (const { code, words } of ends) expect(code, words).toBe(0)
  rmSync(join(root, '.cache'), { recursive: true })
  const last = await endOf(build('clean'))
  expect(last.code, last.words).toBe(0)
  const clean = readFolder(join(dir, 'clean'))
  expect(Object.keys(clean).length).toBeGreaterThan(50)
  expect(readFolder(join(dir, 'site'))).toEqual(clean)
  expect(readFolder(join(dir, 'other'))).toEqual(clean)
})

/** After so many stages have ended, and so many milliseconds more. */
function momentsOf(count: number): { stages: number; wait: number }[] {
  const moment = fc.record({ stages: fc.nat(12), wait: fc.nat(1500) })
  const seed = Number(process.env['FC_SEED'] ?? 1)
  return fc.sample(moment, { numRuns: count, seed })
}

function startBuild(root: string, vault: string, out: string) {
  const args = ['build', '--verbose', '--vault', vault, '--out', out]
  return spawn(process.execPath, [join(root, 'scripts/one.mjs'), ...args], {
    cwd: root,
    env: commandEnv(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** Ends a build as a power cut would. */
async function killAt(child: ReturnType<typeof startBuild>, stages: number, wait: number): Promise<void> {
  const end = once(child, 'exit')
  let ended = 0
  const reached = new Promise<void>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (/^\w+ \d+ ms$/.test(line) && ++ended >= stages) resolve()
    })
  })
  await Promise.race([stages === 0 ? sleep(wait) : reached.then(() => sleep(wait)), end])
  child.kill('SIGKILL')
  await end
}

/** How a build ended, and what it said. */
async function endOf(child: ReturnType<typeof startBuild>): Promise<{ code: unknown; words: string }> {
  const end = once(child, 'close')
  const words = await text(child.stderr)
  const [code] = await end
  return { code, words }
}
