import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupByInitial } from '../../../src/site/initials.ts'
import { sortByTitle } from '../../../src/site/order.ts'
import { indexPages, lettersOf } from '../../../src/site/rows/index-pages.ts'
import { gardens, sampleEntry } from '../sample-entry.ts'

const notes = (initial: string, count: number) =>
  Array.from({ length: count }, (_, at) => sampleEntry({ slug: `${initial}-${String(at).padStart(4, '0')}` }))

test('a garden of some hundred notes has them on one page', () => {
  const pages = indexPages([...notes('a', 200), ...notes('b', 200)], 'en')
  expect(pages.map(lettersOf)).toEqual([['A', 'B']])
})

test('the pages of a larger one are about equally long, with whole letters', () => {
  const pages = indexPages(
    [...'abcdefgh'].flatMap((letter) => notes(letter, 100)),
    'en',
  )
  expect(pages.map(lettersOf)).toEqual([
    ['A', 'D'],
    ['E', 'H'],
  ])
  expect(pages.map(({ number }) => number)).toEqual([1, 2])
})

test('a letter of very many goes on over several pages', () => {
  const pages = indexPages([...notes('a', 10), ...notes('s', 900)], 'en')
  const rows = pages.map(({ groups }) => groups.reduce((sum, { entries }) => sum + entries.length, 0))
  expect(Math.max(...rows)).toBeLessThanOrEqual(400)
  expect(pages.map(lettersOf)).toContainEqual(['S'])
})

test('an empty garden has one empty page', () => {
  expect(indexPages([], 'en')).toEqual([{ number: 1, groups: [] }])
})

test('every note stands on one page, in the order of one page', () => {
  const larger = fc.tuple(gardens, fc.nat(1200)).map(([entries, more]) => [...entries, ...notes('m', more)])
  fc.assert(
    fc.property(larger, (entries) => {
      const groups = indexPages(entries, 'en').flatMap((page) => page.groups)
      const whole = groupByInitial(sortByTitle(entries, 'en')).flatMap((group) => group.entries)
      expect(groups.flatMap((group) => group.entries)).toEqual(whole)
    }),
    { numRuns: 50 },
  )
})
