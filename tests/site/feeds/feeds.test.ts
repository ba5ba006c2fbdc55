import { parseFeed } from '@rowanmanning/feed-parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distributionSettings } from '../../../src/schemas/distribution-settings.ts'
import type { OutwardNote } from '../../../src/schemas/outward-note.ts'
import type { NoteEntry } from '../../../src/schemas/page.ts'
import type { Settings } from '../../../src/schemas/settings.ts'
import { feedLists } from '../../../src/site/feeds/feed-lists.ts'
import { feedDate, feedEntries, feedItem, makeFeed } from '../../../src/site/feeds/make-feed.ts'
import { renderAtom } from '../../../src/site/feeds/render-atom.ts'
import { renderJsonFeed } from '../../../src/site/feeds/render-json-feed.ts'
import { renderRss } from '../../../src/site/feeds/render-rss.ts'
import { gardens, sampleEntry, sampleSettings } from '../sample-entry.ts'
import { atomFaults, jsonFaults, rssFaults } from './feed-rules.ts'
import { fromXml } from './xml-tree.ts'

const settings = sampleSettings({ base: '/repo', feedItems: 3 })
const entries = [
  sampleEntry({ slug: 'undated', title: 'Undated' }),
  sampleEntry({ slug: 'old', created: '2023-01-01' }),
  sampleEntry({ slug: 'middle', created: '2024-01-01' }),
  sampleEntry({
    slug: 'tended',
    title: 'A & B',
    created: '2022-01-01',
    updated: '2024-05-01',
    tags: ['x', 'y/z'],
  }),
]

const outward = (parts: Partial<OutwardNote> = {}) => ({
  feed: '<p>ü ]]> é</p>',
  markdown: '',
  guid: null,
  ...parts,
})

function siteFeed(all: readonly NoteEntry[], more: Partial<Settings> = {}, guid: string | null = null) {
  const own = { ...settings, ...more }
  const [list] = feedLists(all, own)
  if (!list) throw new Error('The site has no feed.')
  return makeFeed(list, own, () => outward({ guid }))
}

describe('a feed', () => {
  test('holds the latest tended notes, those without a date last', () => {
    expect(feedEntries(entries, settings).map(({ slug }) => slug)).toEqual(['tended', 'middle', 'old'])
    expect(feedEntries(entries, { ...settings, feedItems: 9 }).at(-1)?.slug).toBe('undated')
  })

  test('is as old as its latest change, and never as young as its build', () => {
    expect(feedDate(entries.toReversed())?.toISOString()).toBe('2024-05-01T00:00:00.000Z')
    expect(feedDate([sampleEntry({ slug: 'undated' })])).toBe(null)
    const undated = siteFeed([sampleEntry({ slug: 'undated' })])
    expect(renderRss(undated)).not.toMatch(/Date>/)
    expect(renderJsonFeed(undated)).not.toMatch(/date_/)
    expect(renderAtom(undated)).toBeNull()
  })

  test('in Atom leaves out what has no date', () => {
    const atom = fromXml(renderAtom(siteFeed(entries, { feedItems: 9 })) ?? '')
    expect(atom.all('entry').map((entry) => entry.text('title'))).toEqual(['A & B', 'middle', 'old'])
  })

  test('knows a note by its address, or by what survives it', () => {
    const [entry = sampleEntry({ slug: 'x' })] = entries
    expect(feedItem(entry, outward(), settings).id).toBe('https://garden.example/repo/notes/undated/')
    const rss = renderRss(siteFeed(entries, {}, 'urn:uuid:1'))
    expect(rss).toContain('<guid isPermaLink="false">urn:uuid:1</guid>')
    expect(renderRss(siteFeed(entries))).toContain(
      '<guid isPermaLink="true">https://garden.example/repo/notes/tended/</guid>',
    )
    const old = fromXml(renderAtom(siteFeed(entries, {}, 'post 7?p=1&q')) ?? '')
    expect(old.all('entry')[0]?.text('id')).toBe('urn:guid:post%207%3Fp%3D1%26q')
  })

  test('names the hubs of the settings beside itself, in each format', () => {
    const hubs = ['https://hub.example/', 'https://hub.example/2']
    const distribution = distributionSettings.parse({ hubs })
    const feed = siteFeed(entries, { distribution })
    const [channel] = fromXml(renderRss(feed)).all('channel')
    const links = [channel?.all('atom:link'), fromXml(renderAtom(feed) ?? '').all('link')].map((found) =>
      found?.flatMap(({ attributes: { rel, href } }) =>
        rel === 'hub' || rel === 'self' ? [[rel, href]] : [],
      ),
    )
    const both = hubs.map((href) => ['hub', href])
    expect(links).toEqual([
      [['self', 'https://garden.example/repo/rss.xml'], ...both],
      [['self', 'https://garden.example/repo/atom.xml'], ...both],
    ])
    expect(JSON.parse(renderJsonFeed(feed)).hubs).toEqual(hubs.map((url) => ({ type: 'WebSub', url })))
    expect([
      rssFaults(renderRss(feed)),
      atomFaults(renderAtom(feed) ?? ''),
      jsonFaults(renderJsonFeed(feed)),
    ]).toEqual([[], [], []])
    expect(
      renderRss(siteFeed(entries)) + renderAtom(siteFeed(entries)) + renderJsonFeed(siteFeed(entries)),
    ).not.toContain('hub')
  })

  test.for(['urn:uuid:1', 'post 7'])(
    'knows a note by %s at another address, on another host, under another title',
    (guid) => {
      const idsOf = (slug: string, title: string, more: Partial<Settings>) => {
        const feed = siteFeed([sampleEntry({ slug, title, created: '2024-01-01' })], more, guid)
        return [
          fromXml(renderRss(feed)).all('channel')[0]?.all('item')[0]?.text('guid'),
          fromXml(renderAtom(feed) ?? '')
            .all('entry')[0]
            ?.text('id'),
          JSON.parse(renderJsonFeed(feed)).items[0].id,
        ]
      }
      const moved = idsOf('b/c', 'New', {
        url: 'https://new.example',
        base: '/',
        title: 'Else',
        trailingSlash: 'never',
      })
      expect(moved).toEqual(idsOf('a', 'Old', {}))
      expect(moved).not.toContain(undefined)
    },
  )

  test('is understood by an independent parser', () => {
    const feed = siteFeed(entries, {
      author: { name: 'Ada', url: 'https://ada.example/' },
      licence: 'https://l.example/',
    })
    for (const xml of [renderRss(feed), renderAtom(feed) ?? '']) {
      const { title, url, self, language, items } = parseFeed(xml)
      expect({ title, url, language }).toEqual({
        title: 'A garden',
        url: 'https://garden.example/repo/',
        language: 'en',
      })
      expect(self).toMatch(/^https:\/\/garden\.example\/repo\/(?:rss|atom)\.xml$/)
      const { title: name, url: link, content, published, categories } = items[0] ?? {}
      expect({ name, link, content, published, terms: categories?.map(({ term }) => term) }).toEqual({
        name: 'A & B',
        link: 'https://garden.example/repo/notes/tended/',
        content: '<p>ü ]]> é</p>',
        published: new Date('2022-01-01T00:00:00Z'),
        terms: ['x', 'y/z'],
      })
    }
  })

  test('there is one of the site and of every topic, tag and stage', () => {
    const all = [sampleEntry({ slug: 'a', topic: 'Systems', tags: ['x/y', 'rss.xml'], maturity: 'budding' })]
    expect(feedLists(all, settings).map(({ path }) => path)).toEqual([
      '',
      'topics/systems',
      'tags/rss．xml',
      'tags/x',
      'tags/x/y',
      'maturity/seedling',
      'maturity/budding',
      'maturity/evergreen',
    ])
  })
})

test('every feed keeps the rules, whatever its notes are called', () => {
  const texts = fc.record({
    title: fc.string({ unit: 'grapheme' }),
    description: fc.option(fc.string({ unit: 'binary' })),
    tags: fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(gardens, fc.array(texts, { maxLength: 5 }), (garden, words) => {
      const odd = words.map((parts, at) =>
        sampleEntry({ slug: `odd-${at}`, created: '2024-01-01', ...parts }),
      )
      for (const list of feedLists([...garden, ...odd], settings).slice(0, 3)) {
        const feed = makeFeed(list, settings, () => outward())
        const atom = renderAtom(feed)
        expect(rssFaults(renderRss(feed))).toEqual([])
        expect(atom === null ? [] : atomFaults(atom)).toEqual([])
        expect(jsonFaults(renderJsonFeed(feed))).toEqual([])
      }
    }),
    { numRuns: 30 },
  )
})

test('the rules can be broken', () => {
  const rss = renderRss(siteFeed(entries))
  expect(rssFaults(rss.replace('<pubDate>', '<pubDate>2024 '))).toHaveLength(1)
  expect(rssFaults(rss.replace('<p>', '<p id="x"><a href="/x">'))).toHaveLength(2)
  expect(rssFaults(rss.replaceAll('middle', 'tended'))).toContain('two guids are the same')
  const atom = renderAtom(siteFeed(entries)) ?? ''
  expect(atomFaults(atom.replace(/<updated>[^<]*<\/updated>/, ''))).toEqual(['updated'])
  expect(() => atomFaults(atom.replace('</feed>', ''))).toThrow()
})
