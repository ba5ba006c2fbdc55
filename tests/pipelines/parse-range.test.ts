import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { parseRange } from '../../pipelines/adapters/parse-range.ts'

test.for([
  [undefined, null],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=2-5', { start: 2, end: 5 }],
  ['bytes=2-', { start: 2, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=8-99', { start: 8, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=0-1,4-5', null],
  ['bytes=-', null],
  ['lines=1-2', null],
] as const)('reads %s of ten bytes', ([header, expected]) => {
  expect(parseRange(header, 10)).toEqual(expected)
})

it('never asks for bytes that are not there', () => {
  const part = fc.option(fc.nat(40), { nil: '' })
  fc.assert(
    fc.property(part, part, fc.nat(30), (first, last, size) => {
      const range = parseRange(`bytes=${first}-${last}`, size)
      if (range === null || range === 'unsatisfiable') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThan(size)
    }),
  )
})
