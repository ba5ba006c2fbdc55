import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { openLedger, readLedger, readSpent } from '../../../pipelines/adapters/engine/spend-ledger.ts'
import { toNanos } from '../../../src/garden/engine/price.ts'
import { parseSpend, sumSpend } from '../../../src/garden/engine/spend.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { engineInput, enginePlace, openRun } from '../../fakes/engine-place.ts'
import { startEngine, vectorsFor } from '../../fakes/engine-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const settings = { currency: 'EUR', budget: { run: 1, month: 2 } }
const name = '.one/engine/2026-11.jsonl'
const call = (id: string, nanos: number, run = 'r') =>
  ({ id, run, purpose: 'embeddings', model: 'm', call: 'c', baseUrl: 'b', nanos }) as const
const settled = (id: string, nanos: number) =>
  ({ id, nanos, outcome: 'answered', inputTokens: 1, outputTokens: null }) as const

function openHere(vault = makeVault({}), root = makeVault({})) {
  const ledger = openLedger(quietWorld(root), vault, settings)
  const text = () => readFileSync(join(vault, name), 'utf8')
  return { ledger, vault, root, text, spent: async () => (await readSpent(vault, '2026-11-30', 'EUR')).all }
}

describe('the ledger', () => {
  it('holds what was reserved until it is settled', async () => {
    const { ledger, spent } = openHere()
    expect(await ledger.reserve(call('a', 600))).toBeNull()
    expect(await spent()).toBe(600)
    await ledger.settle(settled('a', 20))
    expect(await spent()).toBe(20)
  })

  it('lets no call pass that could pass the budget of a run or a month', async () => {
    const { ledger, text } = openHere()
    expect(await ledger.reserve(call('a', toNanos(0.9)))).toBeNull()
    const before = text()
    expect(await ledger.reserve(call('b', toNanos(0.2)))).toBe('run')
    expect(text()).toBe(before)
    expect(await ledger.reserve(call('c', toNanos(1), 's'))).toBeNull()
    expect(await ledger.reserve(call('d', toNanos(0.2), 't'))).toBe('month')
  })

  it('lets no call pass that could pass the budget of a day, and starts each day anew', async () => {
    const [vault, root] = [makeVault({}), makeVault({})]
    const daily = { currency: 'EUR', budget: { run: 1, day: 0.5, month: 2 } }
    const ledger = openLedger(quietWorld(root), vault, daily)
    expect(await ledger.reserve(call('a', toNanos(0.4)))).toBeNull()
    expect(await ledger.reserve(call('b', toNanos(0.2), 's'))).toBe('day')
    const later = openLedger({ root, today: () => '2026-11-23' }, vault, daily)
    expect(await later.reserve(call('b', toNanos(0.2), 's'))).toBeNull()
  })

  it('says which command called, and is read as a whole', async () => {
    const [vault, root] = [makeVault({}), makeVault({})]
    await openLedger({ root, today: () => '2026-12-01', command: 'link' }, vault, settings).reserve(
      call('b', 2),
    )
    await openLedger(quietWorld(root), vault, settings).reserve(call('a', 1))
    expect(await readLedger(vault)).toMatchObject([{ id: 'a' }, { id: 'b', command: 'link' }])
    expect(await readLedger(makeVault({}))).toEqual([])
  })

  it('starts each month anew', async () => {
    const { vault, root, ledger } = openHere()
    await ledger.reserve(call('a', toNanos(1)))
    const later = openLedger({ root, today: () => '2026-12-01' }, vault, settings)
    expect(await later.reserve(call('b', toNanos(1)))).toBeNull()
    expect((await readSpent(vault, '2026-12-01', 'EUR')).all).toBe(toNanos(1))
  })

  it('is only added to', async () => {
    const { ledger, text } = openHere()
    await ledger.reserve(call('a', 1))
    const before = text()
    await ledger.settle(settled('a', 1))
    expect(text().startsWith(before)).toBe(true)
  })

  test('a line that a killed run left makes room, and what it reserved before counts whole', async () => {
    const { ledger, vault, text, spent } = openHere()
    await ledger.reserve(call('a', 500))
    const whole = text()
    appendFileSync(join(vault, name), '{"kind":"settled","id":"ä')
    expect(await spent()).toBe(500)
    await ledger.reserve(call('b', 70))
    expect(await spent()).toBe(570)
    expect(text().startsWith(whole)).toBe(true)
    expect(parseSpend(text()).faults).toEqual([])
  })

  test('a last line without an end is a line', async () => {
    const { ledger, vault, spent, text } = openHere()
    await ledger.reserve(call('a', 500))
    writeFileSync(join(vault, name), text().trimEnd())
    await ledger.reserve(call('b', 70))
    expect(await spent()).toBe(570)
  })

  test('one that cannot be read lets nothing pass', async () => {
    const { ledger, vault } = openHere()
    mkdirSync(join(vault, '.one/engine'), { recursive: true })
    writeFileSync(join(vault, name), '<<<<<<< HEAD\n')
    const refused = ledger.reserve(call('a', 1))
    await expect(refused).rejects.toThrow(UserError)
    await expect(refused).rejects.toThrow(/2026-11\.jsonl:1$/m)
  })
})

describe('the budget', () => {
  test('is not passed by calls side by side, of one run and of several', async () => {
    const server = await startEngine(async (asked) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 5)
      })
      // What it counts is what was reserved at most: all of it.
      const [text = ''] = asked.body['input'] as string[]
      const used = Buffer.byteLength(text) + 8
      return { body: { ...vectorsFor(asked), usage: { prompt_tokens: used, total_tokens: used } } }
    })
    // A text of 12 bytes is 20 tokens at most, at 0.005 each: ten of them are a unit.
    const input = engineInput(server.baseUrl, {
      budget: { run: 1, month: 1.55 },
      embeddings: { model: 'vec-1', price: 5000 },
    })
    const place = enginePlace(input)
    const root = makeVault({})
    const runs = await Promise.all(['r', 's', 't'].map((run) => openRun(place, { root, run })))
    const outcomes = await Promise.all(
      runs.flatMap(({ engine }, run) =>
        Array.from({ length: 12 }, (_, at) =>
          engine.embed?.([`text ${run} of ${at}`.padEnd(12).slice(0, 12)]),
        ),
      ),
    )
    const answered = outcomes.filter((outcome) => outcome && 'value' in outcome)
    const refused = outcomes.filter(
      (outcome) => outcome && 'fault' in outcome && outcome.fault.kind === 'budget',
    )
    expect([answered.length, refused.length]).toEqual([15, 21])
    const { lines } = parseSpend(readFileSync(join(place.vault, name), 'utf8'))
    const { all, runs: byRun } = sumSpend(lines, 'EUR')
    expect(all).toBe(toNanos(1.5))
    for (const nanos of byRun.values()) expect(nanos).toBeLessThanOrEqual(toNanos(1))
  })
})
