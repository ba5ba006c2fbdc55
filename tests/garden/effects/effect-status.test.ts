import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimLines, outcomeLine, settledLine } from '../../../src/garden/effects/effect-lines.ts'
import { effectStatus, newEffect } from '../../../src/garden/effects/effect-status.ts'
import { parseLedger, withLines } from '../../../src/garden/effects/ledger-text.ts'
import { nextStep } from '../../../src/garden/effects/next-step.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import { type EffectLine, effectLineSchema } from '../../../src/schemas/effect-line.ts'

const id = '1'.repeat(32)
const at = '2026-05-01T00:00:00.000Z'
const hashes = ['a'.repeat(64), 'b'.repeat(64)] as const
const commits = ['c'.repeat(40), 'd'.repeat(40)] as const
const hash = fc.constantFrom(...hashes)
const time = fc
  .integer({ min: 0, max: 1e6 })
  .map((seconds) => new Date(Date.parse(at) + seconds * 1000).toISOString())

const anyLine: fc.Arbitrary<EffectLine> = fc.oneof(
  fc.record({
    state: fc.constant('proposed' as const),
    id: fc.constant(id),
    at: time,
    channel: fc.constant('x'),
    subject: fc.constant('n'),
    hash,
  }),
  fc.record({
    state: fc.constant('approved' as const),
    id: fc.constant(id),
    at: time,
    hash,
    by: fc.constant('ada'),
    commit: fc.constantFrom(...commits),
    record: fc.constant('a.md'),
  }),
  fc.record({
    state: fc.constant('claimed' as const),
    id: fc.constant(id),
    at: time,
    hash,
    run: fc.string({ minLength: 1 }),
  }),
  fc.record({
    state: fc.constant('failed' as const),
    id: fc.constant(id),
    at: time,
    reason: fc.constant('x'),
    again: fc.boolean(),
  }),
  fc.record({
    state: fc.constant('unknown' as const),
    id: fc.constant(id),
    at: time,
    reason: fc.constant('x'),
  }),
  fc.record({
    state: fc.constant('done' as const),
    id: fc.constant(id),
    at: time,
    receipt: fc.constant({ id: '1', url: null }),
  }),
)

const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({
    state: fc.constant('done' as const),
    receipt: fc.record({ id: fc.string(), url: fc.option(fc.oneof(fc.string(), fc.webUrl())) }),
  }),
  fc.record({ state: fc.constant('unknown' as const), reason: fc.string() }),
  fc.record({
    state: fc.constant('failed' as const),
    reason: fc.string(),
    again: fc.boolean(),
    after: fc.option(fc.string(), { nil: undefined }),
    stops: fc.option(fc.boolean(), { nil: undefined }),
  }),
)

const rules = { claimHolds: 1200_000, pause: 600_000, mostTries: 3 }
const approval = { by: 'ada', commit: commits[0], record: 'a.md' }

describe('the lines of an effect', () => {
  it('never let it be sent while it may have been, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), hash, fc.integer(), (lines, wanted, later) => {
        const now = Date.parse(at) + later
        const step = nextStep({ hash: wanted }, effectStatus(lines), approval, now, rules)
        if (step.do !== 'claim') return
        const calls = lines.filter(({ state }) => state !== 'proposed' && state !== 'approved')
        expect([undefined, 'failed']).toContain(calls.at(-1)?.state)
        expect(lines.some(({ state }) => state === 'done')).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('that a run adds may follow upon what stands there, and claim', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 8 }),
        hash,
        fc.constantFrom(...commits),
        (lines, wanted, commit) => {
          const status = effectStatus(lines)
          const effect = { id, channel: 'x', subject: 'n', hash: wanted }
          const step = nextStep(effect, status, { ...approval, commit }, Date.parse(at) + 1e10, rules)
          if (step.do !== 'claim') return
          const added = claimLines(effect, status, step.approval, { run: 'r', at })
          expect(effectStatus([...lines, ...added])).toMatchObject({
            state: 'claimed',
            claim: { run: 'r', hash: wanted, commit },
          })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('can be read again whatever a door gives', () => {
    fc.assert(
      fc.property(anyOutcome, (outcome) => {
        const line = outcomeLine(id, at, outcome)
        expect(effectLineSchema.parse(JSON.parse(JSON.stringify(line)))).toEqual(line)
        expect(line.state).toBe(outcome.state)
      }),
    )
  })

  it('are read as they were written, whichever clock wrote them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyLine, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        (additions) => {
          const files = new Map<string, string>()
          for (const lines of additions)
            for (const [path, text] of withLines('post', files, lines)) files.set(path, text)
          expect(parseLedger('post', files)).toEqual({ lines: additions.flat(), faults: [] })
        },
      ),
    )
    const old = { state: 'unknown' as const, id, at: '2025-12-31T23:59:59.000Z', reason: 'x' }
    const before = new Map([['effects/post-2026.jsonl', 'x']])
    expect([...withLines('post', before, [old])]).toEqual([
      ['effects/post-2026.jsonl', `x\n${JSON.stringify(old)}\n`],
    ])
  })

  it('believe that it was sent from a run that was given up', () => {
    const begun = claimLines({ id, channel: 'x', subject: 'n', hash: hashes[0] }, newEffect, approval, {
      run: 'r',
      at,
    })
    const failed = outcomeLine(id, at, { state: 'failed', reason: 'not there', again: true })
    const done = outcomeLine(id, at, { state: 'done', receipt: { id: '7', url: null } })
    expect(effectStatus([...begun, failed, done])).toMatchObject({ state: 'done', receipt: { id: '7' } })
  })

  it('end in what the owner says of what nobody knows', () => {
    const begun = claimLines({ id, channel: 'x', subject: 'n', hash: hashes[0] }, newEffect, approval, {
      run: 'r',
      at,
    })
    const unknown = outcomeLine(id, at, { state: 'unknown', reason: 'no answer' })
    const settle = (wasSent: boolean) => effectStatus([...begun, unknown, settledLine(id, at, wasSent)])
    expect(settle(true)).toMatchObject({ state: 'done', isSettled: true })
    expect(settle(false)).toMatchObject({ state: 'failed', failure: { again: true }, isSettled: true })
  })

  it('count no try where the channel said nothing of it', () => {
    const begun = claimLines({ id, channel: 'x', subject: 'n', hash: hashes[0] }, newEffect, approval, {
      run: 'r',
      at,
    })
    const failed = (change: object) =>
      effectStatus([...begun, outcomeLine(id, at, { state: 'failed', reason: 'x', again: true, ...change })])
        .tries
    expect([failed({}), failed({ stops: true }), failed({ after: at })]).toEqual([1, 0, 0])
  })
})
