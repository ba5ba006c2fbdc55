/** Whatever crashes, a note is posted to a channel at most once. `npm run bench:effects` tries many more seeds. */
import { expect, test } from 'vitest'
import { parseLedger, withLines } from '../../../src/garden/effects/ledger-text.ts'
import { faultsOf } from '../../fakes/effects/judge-fates.ts'
import { simulate } from '../../fakes/effects/simulate.ts'
import { faults } from '../../fakes/effects/simulated-parts.ts'

const seeds = Number(process.env['MATRIX_RUNS'] ?? 60)
const first = Number(process.env['FC_SEED'] ?? 1)

test('posts each note to each channel at most once, and exactly once unless the ledger says otherwise', async () => {
  const seen = new Set<string>()
  let kills = 0
  for (let seed = first; seed < first + seeds; seed += 1) {
    const simulated = await simulate(seed)
    expect({ seed, wrong: faultsOf(simulated.fates) }).toEqual({ seed, wrong: [] })
    const read = parseLedger('post', withLines('post', new Map(), simulated.lines))
    expect(read).toEqual({ lines: simulated.lines, faults: [] })
    for (const fault of simulated.faults.keys()) seen.add(fault)
    kills += simulated.kills
  }
  expect([...seen].sort()).toEqual([...faults].sort())
  expect(kills).toBeGreaterThan(seeds)
})

test('would see a second post where claims were not waited for', async () => {
  const wrong: string[] = []
  for (let seed = 1; seed <= 20; seed += 1)
    wrong.push(...faultsOf((await simulate(seed, { claimHolds: 0 })).fates))
  expect(wrong).toContainEqual(expect.stringContaining('2 posts'))
})

test('would see a second post where old claims were still sent', async () => {
  const wrong: string[] = []
  for (let seed = 1; seed <= 60; seed += 1)
    wrong.push(...faultsOf((await simulate(seed, { sendWithin: Number.POSITIVE_INFINITY })).fates))
  expect(wrong).toContainEqual(expect.stringContaining('2 posts'))
})
