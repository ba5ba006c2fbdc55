/** A run that ends at any of its writes is completed by the next: the same bytes, and no call is paid for twice. */
import { expect, test } from 'vitest'
import { readSpent } from '../../../pipelines/adapters/engine/spend-ledger.ts'
import { engineInput, keyEnv } from '../../fakes/engine-place.ts'
import { type EngineServer, startEngine } from '../../fakes/engine-server.ts'
import { killWriting, watchWrites } from '../../fakes/killed-writing.ts'
import { openWritingGarden, path } from '../../fakes/writing-garden.ts'
import { mossClaims, writingModel } from '../../fakes/writing-model.ts'

/** So many runs are killed, each in a process of its own, which takes seconds: at all writes with `KILLS=40`. */
const kills = Number(process.env['KILLS'] ?? 2)

const server = () => startEngine(writingModel({ draft: mossClaims }))
const engine = { env: keyEnv }
/** What two answers of a hundred tokens and ten cost. */
const paid = 240_000

function open({ baseUrl }: EngineServer) {
  const garden = openWritingGarden({}, { engine: engineInput(baseUrl) })
  return { ...garden, write: () => garden.synthesize({ engine }) }
}

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
  expect(given.calls.length - before).toBe(2)
  expect(await garden.write()).toMatchObject({ state: 'unchanged' })
  expect(given.calls.length - before).toBe(2)
  // What was reserved and not settled counts whole.
  const { all } = await readSpent(garden.vault, '2026-11-22', 'EUR')
  expect(all).toBeGreaterThanOrEqual(paid)
}

test('no write to the ledger is the end of a run', async () => {
  const given = await server()
  const { text, ledger } = await wholeRun(given)
  expect(ledger).toBeGreaterThan(10)
  // Each line is two of them: a folder that is there already, and the file.
  for (let last = 1; last < ledger; last += 2)
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
})

test('nor is a kill', async () => {
  const given = await server()
  const { text, writes } = await wholeRun(given)
  const moments = Array.from({ length: Math.min(kills, writes) }, (_, kill) => {
    return Math.floor(((kill + 0.5) * writes) / Math.min(kills, writes))
  })
  for (const at of moments)
    await hold(given, text, async ({ vault }) => {
      expect(await killWriting(vault, given.baseUrl, at)).toBe(false)
    })
}, 300_000)
