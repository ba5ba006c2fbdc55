/** A push that hung so long that another run took over: what stands at origin decides who sends. */
import { expect, it } from 'vitest'
import type { Ledger } from '../../../pipelines/adapters/effects/open-ledger.ts'
import { runEffects, type Wanted } from '../../../pipelines/adapters/effects/run-effects.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import { rules } from '../../fakes/effects/simulate.ts'

const id = 'a'.repeat(32)
const minute = 60_000

/** `after`: what other runs add between the claim and its answer. */
function runWith(after: (claimed: EffectLine) => EffectLine[]) {
  const clock = { now: Date.UTC(2026, 0, 1) }
  const sent: string[] = []
  let lines: EffectLine[] = []
  const stateOf = () => ({ tip: String(lines.length), lines, faults: [] })
  const ledger: Ledger = {
    read: async () => stateOf(),
    add: async (_state, added) => {
      lines = [...lines, ...added]
      const claimed = added.find(({ state }) => state === 'claimed')
      if (claimed) {
        clock.now += 30 * minute
        lines = [...lines, ...after(claimed)]
      }
      return stateOf()
    },
  }
  const wanted: Wanted<string> = {
    effect: { id, channel: 'mastodon', subject: 'a', hash: 'b'.repeat(64) },
    what: 'text',
    door: {
      send: async ({ what }) => {
        sent.push(what)
        return { state: 'done', receipt: { id: '1', url: null } }
      },
      find: async () => ({ state: 'failed', reason: 'not there', again: true }),
      update: null,
    },
    approve: () => ({ by: 'ada', commit: 'c'.repeat(40), record: 'a.md' }),
    recall: async () => 'text',
  }
  const at = () => new Date(clock.now).toISOString()
  const run = () => runEffects(ledger, [wanted], { run: 'slow', now: () => clock.now, rules })
  return { run, sent, at, linesOf: () => lines }
}

it('sends nothing where another run holds the claim by then', async () => {
  const slow = runWith(({ id, ...claimed }) => [
    { state: 'failed', id, at: slow.at(), reason: 'not there', again: true },
    { ...claimed, id, state: 'claimed', hash: 'b'.repeat(64), run: 'other', at: slow.at() },
  ])
  expect(await slow.run()).toMatchObject([{ did: null, waits: 'claimed', status: { state: 'claimed' } }])
  expect(slow.sent).toEqual([])
  expect(slow.linesOf().at(-1)).toMatchObject({ state: 'claimed', run: 'other' })
})

it('sends nothing where another run ended the claim by then', async () => {
  const slow = runWith(() => [{ state: 'failed', id, at: slow.at(), reason: 'not there', again: true }])
  expect(await slow.run()).toMatchObject([{ did: null, status: { state: 'failed' } }])
  expect(slow.sent).toEqual([])
})
