import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { formatDay, formatMonth, formatShortDate } from '../../../src/site/dates.ts'
import { groupByYear } from '../../../src/site/rows/group-by-year.ts'
import { noteRow } from '../../../src/site/rows/note-row.ts'
import { rowFacets } from '../../../src/site/rows/row-facets.ts'
import { wordsOf } from '../../../src/words/words-of.ts'
import { gardens, sampleEntry, sampleSettings } from '../sample-entry.ts'

const settings = sampleSettings({ topics: [{ id: 'ai', title: 'AI & us' }] })
const words = wordsOf('en')
const all = { stage: true, topic: true, date: formatMonth }
const entry = sampleEntry({
  slug: 'moss',
  title: 'Moss <1>',
  maturity: 'budding',
  topic: 'ai',
  updated: '2024-03-15',
})

test('says stage, title, topic and date', () => {
  expect(noteRow(entry, all, settings, words)).toBe(
    '<li><svg class="glyph" role="img" aria-label="Budding"><use href="#site:glyph-budding"/></svg>' +
      '<a href="/notes/moss/">Moss &lt;1&gt;</a><span>AI &amp; us</span><small>Mar 2024</small></li>',
  )
})

test('leaves out what its list says already', () => {
  expect(noteRow(entry, { stage: false, topic: false, date: null }, settings, words)).toBe(
    '<li><a href="/notes/moss/">Moss &lt;1&gt;</a></li>',
  )
})

test('says the language of a title that is not that of the site', () => {
  const hebrew = sampleEntry({ slug: 'a', title: 'טחב', lang: 'he' })
  expect(noteRow(hebrew, all, settings, words)).toContain('<a href="/notes/a/" lang="he" dir="rtl">')
})

test.each(['Information', 'more', 'Hier', '更多'])(
  'says that %s is a note to who hears it apart',
  (title) => {
    expect(noteRow(sampleEntry({ slug: 'a', title }), all, settings, words)).toContain(
      `>${title}<span class="unseen">, note</span></a>`,
    )
  },
)

test('is one item whose link says the title, whatever stands in it', () => {
  fc.assert(
    fc.property(gardens, (entries) => {
      for (const one of entries) {
        const { childNodes } = parseFragment(noteRow(one, all, settings, words))
        expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['li'])
        const [item] = childNodes
        const parts = item && 'childNodes' in item ? item.childNodes.map(({ nodeName }) => nodeName) : []
        expect(parts.join(' ')).toMatch(/^(?:svg )?a(?: span)?(?: small)?$/)
      }
    }),
  )
})

test.each([
  ['en', 'Mar 2024', '15 Mar', '15 Mar 2024'],
  ['de', 'März 2024', '15. März', '15. März 2024'],
  ['zh', '2024年3月', '3月15日', '2024年3月15日'],
])('writes the dates of rows as readers of %s do', (lang, month, day, short) => {
  expect([
    formatMonth('2024-03-15', lang),
    formatDay('2024-03-15', lang),
    formatShortDate('2024-03-15', lang),
  ]).toEqual([month, day, short])
})

test('groups a list by date under its years, notes without one apart', () => {
  const [a, b, c] = [
    sampleEntry({ slug: 'a', updated: '2024-02-01', created: '2020-01-01' }),
    sampleEntry({ slug: 'b', created: '2023-05-05' }),
    sampleEntry({ slug: 'c' }),
  ] as const
  expect(groupByYear([a, b, c])).toEqual([
    { year: '2024', entries: [a] },
    { year: '2023', entries: [b] },
    { year: null, entries: [c] },
  ])
})

test('tells the filters the topic and the tags of a note, with the parents of both kinds of tags', () => {
  const entries = [
    sampleEntry({ slug: 'a', topic: 'AI', tags: ['x/y', 'X', '#z'] }),
    sampleEntry({ slug: 'b' }),
  ]
  expect(rowFacets(entries, settings)).toEqual({
    '/notes/a/': ['ai', 'x', 'x/y', 'z'],
    '/notes/b/': [''],
  })
})
