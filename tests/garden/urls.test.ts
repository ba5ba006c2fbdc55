import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notePath } from '../../src/garden/path-key.ts'
import {
  feedUrl,
  fileUrl,
  homeUrl,
  indexUrl,
  maturityUrl,
  noteUrl,
  type SiteAddress,
  sitemapUrl,
  tagsUrl,
  tagUrl,
  topicsUrl,
  topicUrl,
} from '../../src/garden/urls.ts'

/** A site below `base` whose pages end in a slash. */
function at(base: string): SiteAddress {
  return { base, trailingSlash: 'always' }
}

describe('addresses', () => {
  test.each([
    [homeUrl(at('/')), '/'],
    [homeUrl(at('/repo')), '/repo/'],
    [indexUrl(at('/repo/')), '/repo/notes/'],
    [noteUrl(at('/'), 'camelot'), '/notes/camelot/'],
    [noteUrl(at('/repo'), 'folder/a note'), '/repo/notes/folder/a%20note/'],
    [noteUrl(at('/'), '系统思考'), '/notes/%E7%B3%BB%E7%BB%9F%E6%80%9D%E8%80%83/'],
    [noteUrl(at('/'), '🌱'), '/notes/%F0%9F%8C%B1/'],
    [noteUrl(at('/'), '$& ](x'), '/notes/%24%26%20%5D(x/'],
    [topicsUrl(at('/')), '/topics/'],
    [topicUrl(at('/'), 'My Areas'), '/topics/my%20areas/'],
    [tagsUrl(at('/')), '/tags/'],
    [tagUrl(at('/'), '#AI/Agents'), '/tags/ai/agents/'],
    [tagUrl(at('/'), '#AI/Agents', 2), '/tags/ai/agents/page-2/'],
    [tagUrl(at('/'), 'ai/page-2'), '/tags/ai/page%EF%BC%8D2/'],
    [topicUrl(at('/'), 'AI', 3), '/topics/ai/page-3/'],
    [maturityUrl(at('/'), 'budding', 2), '/maturity/budding/page-2/'],
    [indexUrl(at('/')), '/notes/'],
    [indexUrl(at('/'), 2), '/index/2/'],
    [tagUrl(at('/'), '//'), '/tags/'],
    [maturityUrl(at('/b'), 'seedling'), '/b/maturity/seedling/'],
    [feedUrl(at('/b')), '/b/rss.xml'],
    [sitemapUrl(at('/')), '/sitemap.xml'],
    [fileUrl(at('/b'), '/img/a #1?.png'), '/b/img/a%20%231%3F.png'],
    [fileUrl(at('/b/'), '100%.png'), '/b/100%25.png'],
  ])('%s', (actual, expected) => {
    expect(actual).toBe(expected)
  })

  test('of pages end without a slash where the settings say so; the front page is a folder', () => {
    const bare: SiteAddress = { base: '/repo/', trailingSlash: 'never' }
    expect(homeUrl(bare)).toBe('/repo/')
    expect(indexUrl(bare)).toBe('/repo/notes')
    expect(noteUrl(bare, 'a/b')).toBe('/repo/notes/a/b')
    expect([topicsUrl(bare), topicUrl(bare, 'x')]).toEqual(['/repo/topics', '/repo/topics/x'])
    expect([tagsUrl(bare), tagUrl(bare, 'x'), tagUrl(bare, '//')]).toEqual([
      '/repo/tags',
      '/repo/tags/x',
      '/repo/tags',
    ])
    expect(maturityUrl(bare, 'budding')).toBe('/repo/maturity/budding')
    expect(feedUrl(bare)).toBe('/repo/rss.xml')
  })
})

describe('properties', () => {
  const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.webPath())
  const bases = fc.constantFrom('/', '/repo', '/a/b/')

  test('an address stays what it is when a browser reads it', () => {
    fc.assert(
      fc.property(bases, names, (base, name) => {
        for (const url of [noteUrl(at(base), name), tagUrl(at(base), name), topicUrl(at(base), name)]) {
          expect(new URL(url, 'https://garden.example').pathname).toBe(url)
          expect(url.startsWith(homeUrl(at(base)))).toBe(true)
          expect(url.endsWith('/')).toBe(true)
        }
      }),
    )
  })

  test('the path of a page decodes to the folder it is written to', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(decodeURIComponent(noteUrl(at('/'), name))).toBe(`/notes/${notePath(name)}/`)
        expect(notePath(name)).not.toMatch(/[#?%\\]|\p{Cc}|(^|\/)\.+(\/|$)/u)
      }),
    )
  })

  test('the path of a file decodes to the file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(decodeURIComponent(fileUrl(at('/'), name))).toBe(`/${name.replace(/^\/+/, '').toWellFormed()}`)
      }),
    )
  })
})
