import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupTopics, topicTitle } from '../../src/site/topics.ts'
import { gardens, sampleEntry } from './sample-entry.ts'

const settings = [
  { id: 'systems', title: 'Systems', description: 'Stocks and flows.' },
  { id: 'ai', title: 'AI agents' },
]

describe('groupTopics', () => {
  test('keeps the order of the settings, then adds what only notes name', () => {
    const entries = ['ai', 'zen', 'AI', 'Books', null].map((topic, index) =>
      sampleEntry({ slug: `n${index}`, topic }),
    )
    expect(
      groupTopics(entries, settings, 'en').map(({ key, title, entries: of }) => [key, title, of.length]),
    ).toEqual([
      ['systems', 'Systems', 0],
      ['ai', 'AI agents', 2],
      ['books', 'Books', 1],
      ['zen', 'zen', 1],
    ])
  })

  test('puts each note with a topic in one group', () => {
    fc.assert(
      fc.property(gardens, (entries) => {
        const grouped = groupTopics(entries, settings, 'en').flatMap((topic) => topic.entries)
        expect(grouped.length).toBe(entries.filter((entry) => entry.topic !== null).length)
        expect(new Set(grouped).size).toBe(grouped.length)
      }),
    )
  })
})

test('topicTitle finds the settings whatever the letter case', () => {
  expect(topicTitle('AI', settings)).toBe('AI agents')
  expect(topicTitle('Books', settings)).toBe('Books')
})
