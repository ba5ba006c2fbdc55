import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../../src/garden/text-edit.ts'

test('applies edits in any order, touching ones too', () => {
  const edits = [
    { start: 4, end: 5, text: '' },
    { start: 0, end: 1, text: 'A' },
    { start: 1, end: 4, text: '-' },
  ]
  expect(applyEdits('abcdef', edits)).toBe('A-f')
})

test('keeps the order of insertions at one place, and puts them before a replacement there', () => {
  const edits = [
    { start: 1, end: 2, text: 'X' },
    { start: 1, end: 1, text: '1' },
    { start: 1, end: 1, text: '2' },
  ]
  expect(applyEdits('abc', edits)).toBe('a12Xc')
})

test('does not touch the list of edits', () => {
  const edits = [
    { start: 2, end: 2, text: 'y' },
    { start: 0, end: 0, text: 'x' },
  ]
  applyEdits('ab', edits)
  expect(edits.map(({ text }) => text)).toEqual(['y', 'x'])
})

test.for<[name: string, edits: [start: number, end: number][], message: string]>([
  ['overlapping edits', [[0, 2], [1, 3]], 'the edit at 1 overlaps the one that ends at 2'], // biome-ignore format: a pair of edits per line
  ['an insertion inside of a replacement', [[0, 2], [1, 1]], 'the edit at 1 overlaps the one that ends at 2'], // biome-ignore format: as above
  ['an edit behind the end', [[3, 4]], 'the edit 3-4 does not lie in a text of 3'],
  ['an edit before the start', [[-1, 0]], 'the edit -1-0 does not lie in a text of 3'],
  ['an edit that ends before it starts', [[2, 1]], 'the edit 2-1 does not lie in a text of 3'],
  ['an edit at no place', [[Number.NaN, 1]], 'the edit NaN-1 does not lie in a text of 3'],
])('refuses %s', ([, edits, message]) => {
  const apply = () =>
    applyEdits(
      'abc',
      edits.map(([start, end]) => ({ start, end, text: '' })),
    )
  expect(apply).toThrow(new RangeError(message))
})

test('gives the same text as cutting the source by hand', () => {
  const pieces = fc.array(fc.record({ kept: fc.string(), cut: fc.string(), text: fc.string() }))
  fc.assert(
    fc.property(pieces, fc.string(), (list, rest) => {
      const source = list.map(({ kept, cut }) => kept + cut).join('') + rest
      let at = 0
      const edits = list.map(({ kept, cut, text }) => {
        const start = at + kept.length
        at = start + cut.length
        return { start, end: at, text }
      })
      expect(applyEdits(source, edits)).toBe(list.map(({ kept, text }) => kept + text).join('') + rest)
    }),
  )
})
