/** Whatever crashes, a note is posted to a channel at most once. `npm run bench:effects` tries many more seeds. */
import { describe, expect, test } from 'vitest'
import { parseLedger, withLines } from '../../../src/garden/effects/ledger-text.ts'
import { gitLedgers } from '../../fakes/effects/git-ledgers.ts'
import { faultsOf } from '../../fakes/effects/judge-fates.ts'
import { memoryFaults, memoryScene } from '../../fakes/effects/memory-scene.ts'
import { servedFaults } from '../../fakes/effects/served-channel.ts'
import { servedScene } from '../../fakes/effects/served-scene.ts'
import { type Play, simulate } from '../../fakes/effects/simulate.ts'

const seeds = Number(process.env['MATRIX_RUNS'] ?? 60)
const first = Number(process.env['FC_SEED'] ?? 1)

test('posts each note to each channel at most once, and exactly once unless the ledger says otherwise', async () => {
  const seen = new Set<string>()
  let kills = 0
  for (let seed = first; seed < first + seeds; seed += 1) {
    const simulated = await simulate(seed, memoryScene)
    expect({ seed, wrong: faultsOf(simulated.fates) }).toEqual({ seed, wrong: [] })
    const read = parseLedger('post', withLines('post', new Map(), simulated.lines))
    expect(read).toEqual({ lines: simulated.lines, faults: [] })
    for (const fault of simulated.faults.keys()) seen.add(fault)
    kills += simulated.kills
  }
  expect([...seen].sort()).toEqual([...memoryFaults].sort())
  expect(kills).toBeGreaterThan(seeds)
})

/** The first of so many seeds whose play posts something twice; null where none does. */
async function firstTwice(seeds: number, play: (seed: number) => Promise<string[]>): Promise<number | null> {
  for (let seed = 1; seed <= seeds; seed += 1)
    if ((await play(seed)).some((fault) => fault.includes('2 posts'))) return seed
  return null
}

test('would see a second post where claims were not waited for', async () => {
  const play = async (seed: number) => faultsOf((await simulate(seed, memoryScene, { claimHolds: 0 })).fates)
  expect(await firstTwice(200, play)).not.toBeNull()
})

test('would see a second post where old claims were still sent', async () => {
  const rules = { sendWithin: Number.POSITIVE_INFINITY }
  const play = async (seed: number) => faultsOf((await simulate(seed, memoryScene, rules)).fates)
  expect(await firstTwice(200, play)).not.toBeNull()
})

/** Real doors of all channels over servers on this machine; each seed is some dozens of calls for each channel. */
describe('over the servers of channels', { timeout: 120_000 }, () => {
  const wrongOf = async (seed: number, scene: ReturnType<typeof servedScene>, play: Play) => {
    const { fates, faults, kills } = await simulate(seed, scene, { notes: ['a', 'b'], ...play })
    return { wrong: faultsOf(fates).map((fault) => `seed ${seed}: ${fault}`), faults, kills }
  }

  test('posts each note to each channel at most once', async () => {
    const seen = new Set<string>()
    let kills = 0
    for (let seed = first; seed < first + seeds / 10; seed += 1) {
      const played = await wrongOf(seed, servedScene(), {})
      expect(played.wrong).toEqual([])
      for (const fault of played.faults.keys()) seen.add(fault)
      kills += played.kills
    }
    expect([...seen].sort()).toEqual([...servedFaults].sort())
    expect(kills).toBeGreaterThan(seeds / 10)
  })

  test('does so with a ledger in two clones of a repository', async () => {
    const { wrong } = await wrongOf(first, servedScene(['linkedin', 'release'], gitLedgers), { spells: 2 })
    expect(wrong).toEqual([])
  })

  test('would see a second post where claims were not waited for', async () => {
    const play = async (seed: number) =>
      (await wrongOf(seed, servedScene(['devto', 'discussion']), { claimHolds: 0 })).wrong
    expect(await firstTwice(200, play)).not.toBeNull()
  })
})
