import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  currentId,
  type ReviewEvent,
  type ReviewState,
  reviewStep,
  startReview,
} from '../../../../src/garden/suggest/review/review.ts'

const key = (letter: string): ReviewEvent => ({ type: 'key', key: letter })
const done: ReviewEvent = { type: 'done' }
const ids = ['a', 'b', 'c']
const after = (...events: ReviewEvent[]) => events.reduce(reviewStep, startReview(ids))

describe('a review', () => {
  it.each([
    ['y', 'accept', 'accepted'],
    ['n', 'reject', 'rejected'],
  ])('asks for the work of %s, and goes on when that is done', (letter, kind, decision) => {
    const asked = after(key(letter))
    expect(asked).toMatchObject({ pending: { kind, id: 'a' }, decided: [] })
    const settled = reviewStep(asked, done)
    expect(settled).toMatchObject({ pending: null, decided: [decision] })
    expect(currentId(settled)).toBe('b')
  })

  it('skips without work, and tells what keys there are for one that it does not know', () => {
    expect(after(key('s'))).toMatchObject({ decided: ['skipped'], pending: null })
    expect(after(key('z'))).toMatchObject({ decided: [], notice: 'unknown-key' })
    expect(after(key('?'))).toMatchObject({ decided: [], notice: 'help' })
  })

  it('decides nothing while work is under way', () => {
    const busy = after(key('y'))
    for (const letter of 'ynsuq?') expect(reviewStep(busy, key(letter))).toBe(busy)
  })

  it.each([
    ['y', 'unlink'],
    ['n', 'allow'],
  ])('takes back %s by %s, and shows it again', (letter, kind) => {
    const asked = after(key(letter), done, key('u'))
    expect(asked).toMatchObject({ pending: { kind, id: 'a' } })
    expect(currentId(reviewStep(asked, done))).toBe('a')
  })

  it('takes back what was decided last, behind those that could not be linked', () => {
    const impossible: ReviewEvent = { type: 'impossible', reason: 'gone' }
    expect(after(key('s'), impossible, key('u'))).toMatchObject({ decided: [], pending: null })
    expect(after(impossible, key('u'))).toMatchObject({ decided: ['refused'], notice: 'nothing-to-undo' })
  })

  it('passes over what can never be a link, and stays at what may yet be one', () => {
    const failed = (final: boolean): ReviewEvent => ({ type: 'failed', reason: 'no', final })
    expect(after(key('y'), failed(true))).toMatchObject({ decided: ['refused'], notice: { problem: 'no' } })
    expect(after(key('y'), failed(false))).toMatchObject({ decided: [], pending: null })
    expect(after(key('y'), done, key('u'), failed(true))).toMatchObject({ decided: ['accepted'] })
  })

  it('decides nothing behind the last, where it ends or goes back', () => {
    const skipped = after(key('s'), key('s'), key('s'))
    expect([skipped.over, currentId(skipped)]).toEqual([false, null])
    expect(reviewStep(skipped, key('u'))).toMatchObject({ decided: ['skipped', 'skipped'] })
    for (const letter of 'yns')
      expect(reviewStep(skipped, key(letter))).toMatchObject({
        over: false,
        pending: null,
        notice: 'unknown-key',
      })
    expect(reviewStep(skipped, key('q')).over).toBe(true)
    expect(startReview([]).over).toBe(true)
  })

  it('has decided on each suggestion in one way at most, whatever keys are pressed', () => {
    const letters = fc.array(fc.constantFrom(...'yynnssuuu?xq'), { maxLength: 40 })
    fc.assert(
      fc.property(letters, fc.array(fc.boolean(), { maxLength: 40 }), (pressed, outcomes) => {
        const traces = new Set<string>()
        let state = startReview(ids)
        pressed.forEach((letter, at) => {
          state = reviewStep(state, key(letter))
          if (state.pending) state = work(state, outcomes[at] ?? true, traces)
          const expected = state.decided.flatMap((decision, place) =>
            decision === 'accepted' || decision === 'rejected' ? [`${decision} ${ids[place]}`] : [],
          )
          expect([...traces].sort()).toEqual(expected.sort())
        })
      }),
    )
  })
})

/** Does the pending work to what the vault holds, or fails at it. */
function work(state: ReviewState, succeeds: boolean, traces: Set<string>): ReviewState {
  const { pending } = state
  if (!pending || !succeeds) return reviewStep(state, { type: 'failed', reason: 'no', final: true })
  const trace = (kind: string) => `${kind} ${pending.id}`
  if (pending.kind === 'accept') traces.add(trace('accepted'))
  if (pending.kind === 'reject') traces.add(trace('rejected'))
  if (pending.kind === 'unlink') traces.delete(trace('accepted'))
  if (pending.kind === 'allow') traces.delete(trace('rejected'))
  return reviewStep(state, done)
}
