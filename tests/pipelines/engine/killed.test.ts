/** An engine whose process is killed: no budget is passed, and nothing is paid twice that could be kept. */
import { expect, test } from 'vitest'
import { readSpent } from '../../../pipelines/adapters/engine/spend-ledger.ts'
import { engineInput, enginePlace, openRun } from '../../fakes/engine-place.ts'
import { startEngine, vectorsFor } from '../../fakes/engine-server.ts'
import { killEngine, type Moment } from '../../fakes/killed-engine.ts'
import { makeVault } from '../../fakes/make-vault.ts'

/** `water` and `stone`: five bytes each and eight on top at most, and two tokens each as the server counts. */
const [most, used] = [26_000, 4000]

test.each<[moment: Moment, first: number, calls: number, spent: number]>([
  ['never', 1, 1, used],
  ['before-reserving', 0, 1, used],
  // Nobody knows whether it was counted, so it is; the answer is lost and asked for again.
  ['answered', 1, 2, most + used],
  // The answer is kept; what it cost is not known.
  ['before-settling', 1, 1, most],
])('killed %s', async (moment, first, calls, spent) => {
  const server = await startEngine((call) => ({ body: vectorsFor(call) }))
  const place = enginePlace(engineInput(server.baseUrl))
  const root = makeVault({})
  await killEngine(moment, root, place)
  expect(server.calls).toHaveLength(first)
  const run = await openRun(place, { root })
  expect(await run.engine.embed?.(['water', 'stone'])).toMatchObject({ value: { dimensions: 8 } })
  expect(server.calls).toHaveLength(calls)
  expect((await readSpent(place.vault, '2026-11-22', 'EUR')).all).toBe(spent)
})
