import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlLinks } from '../../../src/garden/channels/html-links.ts'

test('links are those of elements, whole and unescaped', () => {
  const html =
    '<p>https://text.example <a href="https://a.example/?a=1&amp;b=2"><span>https://</span>a.example</a><!-- <a href="https://b.example"> --><a>x</a><a href="/c">y</a>'
  expect(htmlLinks(html)).toEqual(['https://a.example/?a=1&b=2'])
})

test('any text is read', () => {
  fc.assert(fc.property(fc.string(), (html) => Array.isArray(htmlLinks(html))))
})
