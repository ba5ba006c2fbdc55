import { getRssString } from '@astrojs/rss'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedDate, feedEntries, feedItem } from '../../src/site/feed-items.ts'
import { gardens, sampleEntry, samplePage, sampleSettings } from './sample-entry.ts'

const settings = sampleSettings({ base: '/repo', feedItems: 2 })
const entries = [
  sampleEntry({ slug: 'undated', title: 'Undated' }),
  sampleEntry({ slug: 'old', created: '2023-01-01' }),
  sampleEntry({ slug: 'middle', created: '2024-01-01' }),
  sampleEntry({ slug: 'tended', created: '2022-01-01', updated: '2024-05-01' }),
]

describe('the feed', () => {
  test('holds the latest tended notes, and none without a date', () => {
    expect(feedEntries(entries, settings).map((entry) => entry.slug)).toEqual(['tended', 'middle'])
  })

  test('is as old as its latest change', () => {
    expect(feedDate(entries.toReversed())?.toISOString()).toBe('2024-05-01T00:00:00.000Z')
    expect(feedDate([sampleEntry({ slug: 'undated' })])).toBe(null)
    expect(feedDate([])).toBe(null)
  })

  test('never says more notes than it may, nor an undated one', () => {
    fc.assert(
      fc.property(gardens, (garden) => {
        const shown = feedEntries(garden, settings)
        expect(shown.length).toBeLessThanOrEqual(2)
        for (const entry of shown) expect(entry.created ?? entry.updated).not.toBeNull()
      }),
    )
  })
})

describe('an item', () => {
  test('has its full text, its full address and the day it began', () => {
    const entry = sampleEntry({
      slug: 'a b',
      title: 'A & B',
      created: '2024-01-02',
      updated: '2024-03-01',
      tags: ['x'],
    })
    expect(feedItem(samplePage(entry, '<p><a href="/repo/">home</a></p>'), settings)).toEqual({
      title: 'A & B',
      link: 'https://garden.example/repo/notes/a%20b/',
      content: '<p><a href="https://garden.example/repo/">home</a></p>',
      categories: ['x'],
      pubDate: new Date('2024-01-02T00:00:00Z'),
    })
  })

  test('carries nothing that XML forbids', async () => {
    const entry = sampleEntry({
      slug: 'x',
      title: 'a\u0000b',
      description: '\u0007c',
      tags: ['\uFFFE'],
      created: '2024-01-02',
    })
    const item = feedItem(samplePage(entry, '<p>d\u000B</p>'), settings)
    const xml = await getRssString({
      title: 't',
      description: 'd',
      site: 'https://garden.example',
      items: [item],
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
    expect(xml).toContain('<title>ab</title>')
  })
})
