import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffList, type Hunk } from '../../../src/garden/frontmatter/diff-list.ts'

const diff = (old: string, values: string) => diffList([...old], [...values], (a, b) => a === b)

/** The list that the hunks make of `old`. */
function patch<T>(old: readonly T[], hunks: readonly Hunk<T>[]): T[] {
  const ends = [0, ...hunks.map(({ to }) => to)]
  const pieces = hunks.flatMap(({ from, values }, at) => [...old.slice(ends[at], from), ...values])
  return [...pieces, ...old.slice(ends.at(-1))]
}

test.for<[old: string, values: string, hunks: Hunk<string>[]]>([
  ['ab', 'ab', []],
  ['', '', []],
  ['ab', 'abc', [{ from: 2, to: 2, values: ['c'] }]],
  ['ab', 'cab', [{ from: 0, to: 0, values: ['c'] }]],
  ['abc', 'ac', [{ from: 1, to: 2, values: [] }]],
  ['abc', 'axc', [{ from: 1, to: 2, values: ['x'] }]],
  ['ab', 'axb', [{ from: 1, to: 1, values: ['x'] }]],
  [
    'ab',
    'axby',
    [
      { from: 1, to: 1, values: ['x'] },
      { from: 2, to: 2, values: ['y'] },
    ],
  ],
  ['ab', '', [{ from: 0, to: 2, values: [] }]],
  ['', 'ab', [{ from: 0, to: 0, values: ['a', 'b'] }]],
])('%s to %s', ([old, values, hunks]) => {
  expect(diff(old, values)).toEqual(hunks)
})

const anyList = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

test('the hunks make the one list of the other, and something stays between two of them', () => {
  fc.assert(
    fc.property(anyList, anyList, (old, values) => {
      const hunks = diffList(old, values, (a, b) => a === b)
      expect(patch(old, hunks)).toEqual(values)
      for (const [at, { from }] of hunks.entries()) expect(from).toBeGreaterThan(hunks[at - 1]?.to ?? -1)
    }),
  )
})

test('all that stay in order do stay', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.array(fc.boolean()), (old, keep) => {
      const values = old.filter((_, at) => keep[at] ?? true)
      const gone = diffList(old, values, (a, b) => a === b).reduce((sum, { from, to }) => sum + to - from, 0)
      expect(gone).toBe(old.length - values.length)
    }),
  )
})

test('lists of thousands are compared without a table', () => {
  const old = Array.from({ length: 3000 }, (_, at) => at)
  const values = [...old, 3000]
  expect(diffList(old, values, (a, b) => a === b)).toEqual([{ from: 3000, to: 3000, values: [3000] }])
  const other = old.map((value) => -1 - value)
  expect(
    patch(
      old,
      diffList(old, other, (a, b) => a === b),
    ),
  ).toEqual(other)
})
