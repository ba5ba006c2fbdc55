import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readNoteLink } from '../../src/site/reading-aids.ts'
import { parseStack, stackQuery } from '../../src/site/stack-query.ts'

const link = (href: string) => readNoteLink(href, 'https://g.example', '/b/notes/')

describe('a link to a note', () => {
  it.each([
    ['https://g.example/b/notes/moss/', { path: 'moss', place: '' }],
    ['https://g.example/b/notes/moss', { path: 'moss', place: '' }],
    ['https://g.example/b/notes/a/%C3%A9/#two%20gates', { path: 'a/%C3%A9', place: 'two gates' }],
    ['https://g.example/b/notes/a/#100%', { path: 'a', place: '100%' }],
  ])('%s', (href, expected) => {
    expect(link(href)).toEqual(expected)
  })

  it.each([
    'https://g.example/b/notes/',
    'https://g.example/notes/moss/',
    'https://other.example/b/notes/moss/',
    'https://g.example/b/notes/moss/?stack=a',
    'mailto:a@b.c',
    'nonsense',
  ])('is not %s', (href) => {
    expect(link(href)).toBeNull()
  })
})

describe('the notes beside a page', () => {
  it.each([
    ['?stack=moss,a/b%2Cc', ['moss', 'a/b%2Cc']],
    ['?x=1&stack=moss,moss', ['moss']],
    ['?stack=', []],
    ['?stacks=a', []],
    ['', []],
  ])('of %s', (search, expected) => {
    expect(parseStack(search)).toEqual(expected)
  })

  it.each(['../a', 'a/../b', '%2e%2E/a', '/a', 'a//b', 'https://x', 'a\\b', 'a%', 'é', '.', '<b>'])(
    'are never at %s',
    (path) => {
      expect(parseStack(`?stack=${path},moss`)).toEqual(['moss'])
    },
  )

  it('are no more than twelve', () => {
    expect(parseStack(`?stack=${Array.from({ length: 40 }, (_, at) => `n${at}`)}`)).toHaveLength(12)
  })

  test('come back as they went', () => {
    const segment = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/^\.{1,2}$/.test(text))
    const path = fc.array(segment.map(encodeURIComponent), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(
        fc.uniqueArray(
          path.map((parts) => parts.join('/')),
          { maxLength: 12 },
        ),
        (paths) => {
          expect(parseStack(stackQuery(paths))).toEqual(paths)
        },
      ),
    )
  })
})
