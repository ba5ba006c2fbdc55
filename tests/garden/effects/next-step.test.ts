import { describe, expect, it } from 'vitest'
import { type EffectStatus, newEffect } from '../../../src/garden/effects/effect-status.ts'
import { nextStep } from '../../../src/garden/effects/next-step.ts'

const minute = 60_000
const now = Date.UTC(2026, 4, 1, 12)
const rules = { claimHolds: 20 * minute, pause: 10 * minute, mostTries: 3 }
const hash = 'a'.repeat(64)
const approval = { by: 'ada', commit: 'c'.repeat(40), record: 'a.md' }
const ago = (minutes: number) => new Date(now - minutes * minute).toISOString()
const claimedAgo = (minutes: number, run = 'one') => ({
  at: ago(minutes),
  run,
  hash,
  commit: approval.commit,
  record: approval.record,
})
const failed = (minutes: number, tries: number, change: object = {}): Partial<EffectStatus> => ({
  state: 'failed',
  tries,
  failure: { at: ago(minutes), reason: 'x', again: true, after: null, stops: false, ...change },
})
const claim = { do: 'claim', approval }
const wait = (because: string) => ({ do: 'nothing', because })

describe('what is to be done', () => {
  it.each<[string, Partial<EffectStatus>, object]>([
    ['a new one is claimed', {}, claim],
    ['one that is done stays so', { state: 'done' }, wait('done')],
    ['one that is damaged stays so', { state: 'damaged' }, wait('damaged')],
    ['one that somebody is at is left', { state: 'claimed', claim: claimedAgo(19) }, wait('claimed')],
    ['one of a clock that is ahead is left', { state: 'claimed', claim: claimedAgo(-60) }, wait('claimed')],
    ['one that a run left is looked for', { state: 'claimed', claim: claimedAgo(20) }, { do: 'reconcile' }],
    ['doubt is left while it may still arrive', { state: 'unknown', claim: claimedAgo(19) }, wait('unknown')],
    ['doubt is looked into', { state: 'unknown', claim: claimedAgo(20) }, { do: 'reconcile' }],
    ['a first failure waits', failed(9, 1), wait('later')],
    ['and is tried again', failed(10, 1), claim],
    ['a second one waits twice as long', failed(19, 2), wait('later')],
    ['and is tried again', failed(20, 2), claim],
    ['a third one is the last', failed(1000, 3), wait('failed')],
    ['a final one is not tried again', failed(1000, 1, { again: false }), wait('failed')],
    ['the channel says when', failed(30, 0, { after: ago(-1) }), wait('later')],
    ['and then it is tried', failed(30, 0, { after: ago(0) }), claim],
    ['a refused key says nothing of it', failed(0, 0, { stops: true }), claim],
  ])('%s', (_, change, step) => {
    const status = { ...newEffect, hash, approval, ...change }
    expect(nextStep({ hash }, status, approval, now, rules)).toEqual(step)
  })

  it('is decided anew for other bytes, and under another approval', () => {
    const status = { ...newEffect, hash, approval, ...failed(0, 3, { again: false }) }
    expect(nextStep({ hash: 'b'.repeat(64) }, status, approval, now, rules)).toEqual(claim)
    const anew = { ...approval, commit: 'd'.repeat(40) }
    expect(nextStep({ hash }, status, anew, now, rules)).toEqual({ do: 'claim', approval: anew })
  })

  it.each(['new', 'proposed', 'approved', 'failed'] as const)(
    'is nothing for one that is %s and not approved',
    (state) => {
      expect(nextStep({ hash }, { ...newEffect, hash, approval, state }, 'expired', now, rules)).toEqual(
        wait('expired'),
      )
    },
  )

  it('looks for what was claimed whatever became of its approval', () => {
    const status = { ...newEffect, hash, approval, state: 'claimed' as const, claim: claimedAgo(30) }
    expect(nextStep({ hash: 'b'.repeat(64) }, status, 'changed', now, rules)).toEqual({ do: 'reconcile' })
  })
})
