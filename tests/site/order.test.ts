import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortByTended, sortByTitle } from '../../src/site/order.ts'
import { gardens, sampleEntry } from './sample-entry.ts'

test('titles sort as readers do: numbers by value, accents beside their letter', () => {
  const titles = ['Zoo', 'Note 10', 'élan', 'Note 9', 'echo']
  const entries = titles.map((title, index) => sampleEntry({ slug: `n${index}`, title }))
  expect(sortByTitle(entries, 'en').map((entry) => entry.title)).toEqual([
    'echo',
    'élan',
    'Note 9',
    'Note 10',
    'Zoo',
  ])
})

test('the latest tended comes first, a note without a date last', () => {
  const entries = [
    sampleEntry({ slug: 'undated' }),
    sampleEntry({ slug: 'old', created: '2024-01-01', updated: '2024-02-01' }),
    sampleEntry({ slug: 'new', created: '2024-03-01' }),
  ]
  expect(sortByTended(entries, 'en').map((entry) => entry.slug)).toEqual(['new', 'old', 'undated'])
})

test('the order does not depend on the order before', () => {
  fc.assert(
    fc.property(gardens, (entries) => {
      expect(sortByTended(entries.toReversed(), 'en')).toEqual(sortByTended(entries, 'en'))
      expect(sortByTitle(entries.toReversed(), 'en')).toEqual(sortByTitle(entries, 'en'))
    }),
  )
})
