/** A run that ends at any of its writes is completed by the next: the same bytes, and no call is paid for twice. */
import { describe, expect, test } from 'vitest'
import { readSpent } from '../../../pipelines/adapters/engine/spend-ledger.ts'
import { draft } from '../../../pipelines/draft/index.ts'
import { draftingModel, mossBrief, mossScript } from '../../fakes/drafting-model.ts'
import { engineInput, keyEnv } from '../../fakes/engine-place.ts'
import { type EngineServer, startEngine } from '../../fakes/engine-server.ts'
import { killWriting, watchWrites } from '../../fakes/killed-writing.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { openWritingGarden, path as synthesisPath } from '../../fakes/writing-garden.ts'
import { mossClaims, writingModel } from '../../fakes/writing-model.ts'

const engine = { env: keyEnv }
/** What an answer of a hundred tokens and ten costs. */
const paidForOne = 120_000

interface Writing {
  server: () => Promise<EngineServer>
  path: string
  /** Calls of a whole run. */
  calls: number
  open: (server: EngineServer) => ReturnType<typeof openWritingGarden> & {
    write: () => Promise<{ state: string }>
    kill: (at: number) => Promise<boolean>
  }
  /** So many runs are killed, each in a process of its own, which takes seconds: at all writes with `KILLS=40`. */
  kills: number
  /** Of the writes to the ledger, each so many is one that a run ends at. A line is two of them: a folder that is there already, and the file. */
  step: number
}

const synthesis: Writing = {
  server: () => startEngine(writingModel({ draft: mossClaims })),
  path: synthesisPath,
  calls: 2,
  open: ({ baseUrl }) => {
    const garden = openWritingGarden({}, { engine: engineInput(baseUrl) })
    const write = () => garden.synthesize({ engine })
    return { ...garden, write, kill: (at) => killWriting(garden.vault, baseUrl, at) }
  },
  kills: Number(process.env['KILLS'] ?? 2),
  step: 2,
}

const teamDraft: Writing = {
  server: () => startEngine(draftingModel(mossScript)),
  path: 'on-moss.md',
  calls: 8,
  open: ({ baseUrl }) => {
    const garden = openWritingGarden({}, { engine: engineInput(baseUrl) })
    const folder = makeVault({ 'brief.md': mossBrief })
    const options = { folder: '', withPrivate: false, mode: 'team', dryRun: false, engine } as const
    const write = () => draft({ ...garden.world, cwd: folder }, garden.place, 'brief.md', options)
    return { ...garden, write, kill: (at) => killWriting(garden.vault, baseUrl, at, folder) }
  },
  kills: Number(process.env['KILLS'] ?? 1),
  step: process.env['KILLS'] ? 2 : 8,
}

describe.each([
  ['a synthesis', synthesis],
  ['a draft of a team', teamDraft],
])('of %s', (_what, { server, path, calls, open, kills, step }) => {
  test('no write to the ledger is the end of a run', async () => {
    const given = await server()
    const { text, ledger } = await wholeRun(given)
    expect(ledger).toBeGreaterThan(4 * calls)
    for (let last = 1; last < ledger; last += step)
      await hold(given, text, async (garden) => {
        const stop = watchWrites((at) => {
          if (at >= last) throw new Error('the power is gone')
        })
        await garden.write().then(
          () => {},
          () => {},
        )
        stop()
      })
  }, 300_000)

  test('nor is a kill', async () => {
    const given = await server()
    const { text, writes } = await wholeRun(given)
    const moments = Array.from({ length: Math.min(kills, writes) }, (_, kill) => {
      return Math.floor(((kill + 0.5) * writes) / Math.min(kills, writes))
    })
    for (const at of moments)
      await hold(given, text, async ({ kill }) => {
        expect(await kill(at)).toBe(false)
      })
  }, 300_000)

  /** The bytes of a run that nothing ends, how many writes it makes, and how many of them to the ledger, which are the first. */
  async function wholeRun(given: EngineServer): Promise<{ text: string; writes: number; ledger: number }> {
    const garden = open(given)
    const writes: string[] = []
    const stop = watchWrites((_at, call) => {
      writes.push(call)
    })
    await garden.write().finally(stop)
    const ledger = writes.findIndex((call) => !call.includes('.one/engine'))
    return { text: garden.read(path), writes: writes.length, ledger }
  }

  /** Ends a run by `end`, completes it, and holds what came of it to a run that nothing ended. */
  async function hold(
    given: EngineServer,
    text: string,
    end: (garden: ReturnType<typeof open>) => Promise<void>,
  ): Promise<void> {
    const garden = open(given)
    const before = given.calls.length
    await end(garden)
    await garden.write()
    expect(garden.read(path)).toBe(text)
    expect(given.calls.length - before).toBe(calls)
    expect(await garden.write()).toMatchObject({ state: 'unchanged' })
    expect(given.calls.length - before).toBe(calls)
    // What was reserved and not settled counts whole.
    const { all } = await readSpent(garden.vault, '2026-11-22', 'EUR')
    expect(all).toBeGreaterThanOrEqual(calls * paidForOne)
  }
})
