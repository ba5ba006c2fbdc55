import fc from 'fast-check'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'
import { headingLine, linkLine } from '../../../src/markdown/outward/markdown-lines.ts'

/** Words in which some signs are markup, and some only at certain places. */
const signs = [
  ...'aZéß字1 .,;:()?!\'"’“–…-+=#*_`[]<>~$&@|\\/{}^%',
  'http://',
  'www.',
  '1. ',
  '&amp;',
  '\n',
  '\u00a0',
]
const words = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''))
const plainWords = fc
  .array(fc.constantFrom(...'aZéß字1 ,;:().?’–-'), { maxLength: 12 })
  .map((parts) => parts.join(''))
const nearlyPlain = fc.tuple(plainWords, fc.constantFrom(...signs), plainWords).map((parts) => parts.join(''))
const texts = fc.oneof(words, plainWords, nearlyPlain)
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

test('a heading is written as the library writes it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const children = [{ type: 'text' as const, value: oneLine(text) }]
      expect(headingLine(2, text)).toBe(toMarkdown({ type: 'heading', depth: 2, children }))
    }),
    { numRuns: 2000 },
  )
})

test('a link is written as the library writes it', () => {
  const urls = fc.constantFrom(
    'https://a.example/notes/a-b.md',
    'https://a.example/a%20b/',
    'x y',
    'https://a.example/(a)',
  )
  fc.assert(
    fc.property(texts, urls, fc.option(texts), (title, url, text) => {
      const link = {
        type: 'link' as const,
        url,
        children: [{ type: 'text' as const, value: oneLine(title) }],
      }
      const rest = text ? [{ type: 'text' as const, value: `: ${oneLine(text)}` }] : []
      const written = toMarkdown({ type: 'paragraph', children: [link, ...rest] }, { resourceLink: true })
      expect(linkLine(title, url, text)).toBe(`- ${written}`)
    }),
    { numRuns: 2000 },
  )
})
