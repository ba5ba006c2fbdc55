/** What a build leaves alone, and what its caches come to after many edits. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compareLooks, lookAtFiles } from '../../bench/measure/look-at-files.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { applyEdit } from './edits.ts'
import { makeEngine } from './engine.ts'
import { firstState, type GardenState } from './garden-state.ts'

it('a build of the same garden writes no file, and after many edits the caches are no larger', {
  timeout: 600_000,
}, async () => {
  const [engine, dir] = [makeEngine(), makeVault({})]
  const site = join(dir, 'site')
  const first = await engine.build(firstState, dir)
  const before = lookAtFiles(site)
  const again = await engine.build(firstState, dir)
  expect(again.stages.map(({ name }) => name)).toEqual(['read'])
  expect({ ...again, stages: [] }).toEqual({ ...first, stages: [], unchanged: true })
  expect(compareLooks(before, lookAtFiles(site))).toEqual({ written: 0, changed: 0, gone: 0 })

  const size = sizeOf(engine.cache)
  let state: GardenState = firstState
  for (let turn = 0; turn < 3; turn++) {
    for (let note = 0; note < 30; note++)
      state = applyEdit(state, { kind: 'retitle', note, other: 0, turn: turn + note })
    await engine.build(state, dir)
  }
  await engine.build(firstState, dir)
  expect(sizeOf(engine.cache)).toBeLessThan(1.5 * size)
})

/** Bytes of all files below `dir`. */
function sizeOf(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}
