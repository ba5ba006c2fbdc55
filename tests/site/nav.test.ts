import { describe, expect, test } from 'vitest'
import { navLinks, shellOf, siteHref } from '../../src/site/nav.ts'
import { en } from '../../src/words/en.ts'
import { sampleEntry, sampleSettings } from './sample-entry.ts'

describe('the links of the head', () => {
  test('name the lists that have something in them', () => {
    const settings = sampleSettings({ base: '/r' })
    const bare = [sampleEntry({ slug: 'a' })]
    expect(navLinks(settings, shellOf(bare), en)).toEqual([{ label: 'Notes', href: '/r/notes/' }])
    const full = [...bare, sampleEntry({ slug: 'b', topic: 'x', tags: ['y'] })]
    expect(navLinks(settings, shellOf(full), en).map(({ href }) => href)).toEqual([
      '/r/notes/',
      '/r/topics/',
      '/r/tags/',
    ])
  })

  test('are the owner’s where the owner chose', () => {
    const settings = sampleSettings({ base: '/r/', nav: [{ label: 'Me', href: '/notes/me/' }] })
    expect(navLinks(settings, { topics: true, tags: true, changes: true, dated: true }, en)).toEqual([
      { label: 'Me', href: '/r/notes/me/' },
    ])
  })
})

test.each([
  ['/notes/', '/r/notes/'],
  ['https://a.example/', 'https://a.example/'],
  ['//a.example/', '//a.example/'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['/', '/r/'],
  ['/#top', '/r/#top'],
  ['/notes', '/r/notes/'],
  ['/notes/v1.2/a?q=1.5#b', '/r/notes/v1.2/a/?q=1.5#b'],
  ['/rss.xml', '/r/rss.xml'],
])('a link to %s', (href, expected) => {
  expect(siteHref({ base: '/r', trailingSlash: 'always' }, href)).toBe(expected)
})

test.each([
  ['/', '/r/'],
  ['/notes/', '/r/notes'],
  ['/notes/?maturity=seedling', '/r/notes?maturity=seedling'],
  ['/rss.xml', '/r/rss.xml'],
])('a link to %s without a slash at its end', (href, expected) => {
  expect(siteHref({ base: '/r/', trailingSlash: 'never' }, href)).toBe(expected)
})
