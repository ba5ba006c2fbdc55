import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupByInitial, initialOf } from '../../src/site/initials.ts'
import { gardens } from './sample-entry.ts'

test.each([
  ['camelot', 'C'],
  [' émigré', 'E'],
  ['Łódź', 'Ł'],
  ['жизнь', 'Ж'],
  ['ßharp', 'S'],
  ['42 ways', '#'],
  ['🌱', '#'],
  ['', '#'],
  ['系统思考', '漢'],
  ['かな', 'あ'],
  ['가나다', '가'],
  ['مقدمة', 'م'],
])('%s stands under %s', (title, initial) => {
  expect(initialOf(title)).toBe(initial)
})

test('every entry stands in one group, in its order', () => {
  fc.assert(
    fc.property(gardens, (entries) => {
      const groups = groupByInitial(entries)
      expect(new Set(groups.map((group) => group.initial)).size).toBe(groups.length)
      for (const { initial, entries: members } of groups) {
        expect(members).toEqual(entries.filter((entry) => initialOf(entry.title) === initial))
      }
      expect(groups.flatMap((group) => group.entries)).toHaveLength(entries.length)
    }),
  )
})
