import fc from 'fast-check'
import { expect, test } from 'vitest'
import { postFacets } from '../../../src/garden/channels/post-facets.ts'

/** What a facet covers, by its bytes, with its meaning. */
function marked(text: string): [covered: string, means: string][] {
  const bytes = Buffer.from(text, 'utf8')
  return postFacets(text).map(({ index: { byteStart, byteEnd }, features: [feature] }) => [
    bytes.subarray(byteStart, byteEnd).toString('utf8'),
    'uri' in feature ? feature.uri : `#${feature.tag}`,
  ])
}

test.each<[text: string, facets: [string, string][]]>([
  ['See https://a.example/x.', [['https://a.example/x', 'https://a.example/x']]],
  [
    'Grüße 👋🏽 https://a.example/ü, #Gärten',
    [
      ['https://a.example/ü', 'https://a.example/ü'],
      ['#Gärten', '#Gärten'],
    ],
  ],
  ['(https://a.example/w_(x))', [['https://a.example/w_(x)', 'https://a.example/w_(x)']]],
  [
    'https://a.example/#part #tag',
    [
      ['https://a.example/#part', 'https://a.example/#part'],
      ['#tag', '#tag'],
    ],
  ],
  ['No 1 is #1, no tag is a#b, but #2026-plans is', [['#2026-plans', '#2026-plans']]],
  [
    '#标签 #नमस्ते',
    [
      ['#标签', '#标签'],
      ['#नमस्ते', '#नमस्ते'],
    ],
  ],
  [`#${'x'.repeat(65)}`, []],
  ['http:// https:///', []],
  ['', []],
])('%j', (text, facets) => {
  expect(marked(text)).toEqual(facets)
})

test('facets lie within the bytes of any text, in order, none in another, on whole letters', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('https://a.example/', '#tag', '👩‍👩‍👧', '(', ')', '.', ' ', '\n'),
  )
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join('')
      let end = 0
      for (const { index, features } of postFacets(text)) {
        expect(index.byteStart).toBeGreaterThanOrEqual(end)
        expect(index.byteEnd).toBeGreaterThan(index.byteStart)
        end = index.byteEnd
        const covered = Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString()
        const [feature] = features
        expect('uri' in feature ? covered : covered.slice(1)).toBe(
          'uri' in feature ? feature.uri : feature.tag,
        )
      }
      expect(end).toBeLessThanOrEqual(Buffer.byteLength(text))
    }),
  )
})
