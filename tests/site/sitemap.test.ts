import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderSitemap, sitePages } from '../../src/site/sitemap.ts'
import { gardens, sampleEntry, sampleSettings } from './sample-entry.ts'

test('names the further pages of long lists', () => {
  const paths = sitePages([sampleEntry({ slug: 'a' })], sampleSettings(), [], { changes: 3, graph: 2 }).map(
    ({ path }) => path,
  )
  expect(paths).toEqual(expect.arrayContaining(['/changes/2/', '/changes/3/', '/graph/2/']))
  expect(paths).not.toContain('/changes/4/')
})

test('lists what has notes; lists are as late as the latest of them', () => {
  const settings = sampleSettings({ base: '/r', topics: [{ id: 'empty', title: 'Empty' }] })
  const entries = [
    sampleEntry({ slug: 'a', topic: 'ai', tags: ['x/y'], maturity: 'budding', created: '2024-01-01' }),
    sampleEntry({ slug: 'b' }),
  ]
  expect(sitePages(entries, settings)).toEqual([
    { path: '/r/', date: '2024-01-01' },
    { path: '/r/notes/', date: '2024-01-01' },
    { path: '/r/search/', date: '2024-01-01' },
    { path: '/r/topics/', date: '2024-01-01' },
    { path: '/r/topics/ai/', date: '2024-01-01' },
    { path: '/r/tags/', date: '2024-01-01' },
    { path: '/r/tags/x/', date: '2024-01-01' },
    { path: '/r/tags/x/y/', date: '2024-01-01' },
    { path: '/r/maturity/budding/', date: '2024-01-01' },
    { path: '/r/graph/', date: '2024-01-01' },
    { path: '/r/privacy/', date: null },
    { path: '/r/notes/a/', date: '2024-01-01' },
    { path: '/r/notes/b/', date: null },
  ])
})

test('names documents after the notes', () => {
  expect(
    sitePages([sampleEntry({ slug: 'a' })], sampleSettings(), [
      sampleEntry({ slug: 'map.canvas', updated: '2024-02-03' }),
    ]).slice(-2),
  ).toEqual([
    { path: '/notes/a/', date: null },
    { path: '/notes/map.canvas/', date: '2024-02-03' },
  ])
})

test('names no page twice', () => {
  fc.assert(
    fc.property(gardens, (entries) => {
      const lists = sitePages(entries, sampleSettings()).slice(0, -entries.length || undefined)
      expect(new Set(lists.map(({ path }) => path)).size).toBe(lists.length)
    }),
  )
})

test('the document escapes addresses and reads back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ url: fc.string(), date: fc.constantFrom(null, '2024-01-01') })),
      (pages) => {
        const xml = renderSitemap(pages)
        expect(xml.match(/<loc>/g)?.length ?? 0).toBe(pages.length)
        const urls = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, text = '']) => readText(text))
        expect(urls).toEqual(pages.map(({ url }) => url))
        expect(xml.match(/<lastmod>/g)?.length ?? 0).toBe(pages.filter(({ date }) => date).length)
      },
    ),
  )
})

function readText(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(\w+);/g, (_, name: string) => signs[name] ?? '')
}

test('names the further pages of the index, of topics, tags and stages', () => {
  const entries = Array.from({ length: 500 }, (_, at) =>
    sampleEntry({ slug: `${'ab'[at % 2]}${at}`, topic: 'moss', tags: ['x/y'], maturity: 'budding' }),
  )
  const paths = sitePages(entries, sampleSettings(), [], { index: 2 }).map(({ path }) => path)
  expect(paths.filter((path) => /\/(?:page-)?\d\/$/.test(path))).toEqual([
    '/index/2/',
    '/topics/moss/page-2/',
    '/tags/x/page-2/',
    '/tags/x/y/page-2/',
    '/maturity/budding/page-2/',
  ])
})
