/** What `generated` says, whatever somebody wrote there. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Provenance, provenanceFields, readProvenance } from '../../../src/garden/writing/provenance.ts'

const read = (generated: unknown) => readProvenance({ extra: { generated } as never })

it('reads any value without fail, and dates that a calendar has', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (one, other, third) => {
      const found = read({
        engine: 'x',
        question: 'y',
        date: one,
        calls: [one],
        sources: other,
        model: third,
      })
      expect(found?.date ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
  )
  const generated = { engine: 'embedded 1', question: 'Why?' }
  expect(read({ ...generated, date: 'some day' })?.date).toBeNull()
  expect(read({ ...generated, date: '2026-13-40' })?.date).toBeNull()
})

it('takes nothing for an engine that is no text', () => {
  expect(read({ engine: { toString: 1, valueOf: 2 }, question: 'Why?' })).toBeNull()
  expect(
    read({ engine: 'embedded 1', model: 'm', prompt: 'p', cost: 'c', calls: [{ toString: 1 }], topic: 'x' }),
  ).toMatchObject({
    model: { calls: [] },
  })
})

it('reads what it wrote', () => {
  const made: Provenance = {
    engine: 'openai-compatible 1',
    model: { model: 'm', prompt: 'p', cost: '0.1 EUR', calls: ['a'] },
    date: '2026-11-22',
    subject: { kind: 'question', question: 'Why?' },
    sources: [],
    unquoted: [],
  }
  expect(read(provenanceFields(made))).toEqual(made)
})
