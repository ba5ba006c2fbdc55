import { describe, expect, test } from 'vitest'
import { navLinks, shellOf, siteHref } from '../../src/site/nav.ts'
import { sampleEntry, sampleSettings } from './sample-entry.ts'

describe('the links of the head', () => {
  test('name the lists that have something in them', () => {
    const settings = sampleSettings({ base: '/r' })
    const bare = [sampleEntry({ slug: 'a' })]
    expect(navLinks(settings, shellOf(bare))).toEqual([{ label: 'Notes', href: '/r/notes/' }])
    const full = [...bare, sampleEntry({ slug: 'b', topic: 'x', tags: ['y'] })]
    expect(navLinks(settings, shellOf(full)).map(({ href }) => href)).toEqual([
      '/r/notes/',
      '/r/topics/',
      '/r/tags/',
    ])
  })

  test('are the owner’s where the owner chose', () => {
    const settings = sampleSettings({ base: '/r/', nav: [{ label: 'Me', href: '/notes/me/' }] })
    expect(navLinks(settings, { topics: true, tags: true })).toEqual([{ label: 'Me', href: '/r/notes/me/' }])
  })
})

test.each([
  ['/notes/', '/r/notes/'],
  ['https://a.example/', 'https://a.example/'],
  ['//a.example/', '//a.example/'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
])('a link to %s', (href, expected) => {
  expect(siteHref('/r', href)).toBe(expected)
})
