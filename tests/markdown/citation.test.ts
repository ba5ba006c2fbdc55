/** `[@key]` and what is none. */
import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { CitationLookup } from '../../src/markdown/citation-text.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { parseCitationItems } from '../../src/markdown/parse-citation.ts'
import { plainText } from '../../src/markdown/plain-text.ts'
import { outlineNode } from './outline.ts'

const known = new Map([
  ['doe', { names: 'Doe', year: '2020' }],
  ['roe', { names: 'Roe and Poe', year: '1999' }],
  ['a:b/c.d', { names: 'Odd', year: '1' }],
  ['Foo_bar', { names: 'Foo', year: '2' }],
  ['https://x.org/?a=b', { names: 'Site', year: '3' }],
])
const wordsOf: CitationLookup = (key) => known.get(key) ?? null
const parse = (source: string) => parseMarkdown(source, { citations: wordsOf })
const outlineOf = (tree: Root) => tree.children.map(outlineNode).join(' ')
const outline = (source: string) => outlineOf(parse(source))

describe('a citation in brackets', () => {
  it.each([
    ['[@doe]', '(Doe 2020)'],
    ['[see @doe, p. 33; also @roe, ch. 1]', '(see Doe 2020, p. 33; also Roe and Poe 1999, ch. 1)'],
    ['[-@doe]', '(2020)'],
    ['[-@doe, {p. 33}]', '(2020, p. 33)'],
    ['[@doe and others]', '(Doe 2020 and others)'],
    ['[@a:b/c.d]', '(Odd 1)'],
    ['[@{https://x.org/?a=b}, x]', '(Site 3, x)'],
    ['[@doe; see below]', '(Doe 2020; see below)'],
    ['[see\n@doe,\np. 3]', '(see Doe 2020, p. 3)'],
    ['[@doe, \\[1\\] \\* x]', '(Doe 2020, [1] * x)'],
    ['[@nobody]', '[@nobody]'],
    ['[@nobody; @doe]', '(@nobody; Doe 2020)'],
  ])('%j reads %j', (source, expected) => {
    const tree = parse(`a ${source} b`)
    expect(outlineOf(tree)).toContain('citation')
    expect(plainText(tree)).toBe(`a ${expected} b`)
  })

  it.each([
    '`[@doe]`',
    '[@doe](x)',
    '[@doe]\n\n[@doe]: x',
    '[@doe][ref]\n\n[ref]: x',
    '![@doe](x)',
    '[a [@doe] b](x)',
    '[^@doe]\n\n[^@doe]: x',
    '[me@doe.org]',
    '[[@doe]]',
    '\\[@roe-unknown]',
    '[no key]',
    '[@]',
    '[see `@doe`]',
    '[@d%%e%% doe]',
    '<!-- [@doe] -->',
    '%%[@doe]%%',
  ])('is none in %j', (source) => {
    expect(outline(source)).not.toContain('citation')
  })

  it('keeps no name of a note: a wikilink in it wins', () => {
    expect(outline('[see [[Note]] and @doe]')).toContain('[[Note]]')
  })
})

describe('a citation in a sentence', () => {
  it.each([
    ['@doe says', 'Doe (2020) says'],
    ['@doe [p. 33] says', 'Doe (2020, p. 33) says'],
    ['@doe [p. 33; @roe]', 'Doe (2020, p. 33; Roe and Poe 1999)'],
    ['@doe [@roe]', 'Doe (2020; Roe and Poe 1999)'],
    ['so @doe.', 'so Doe (2020).'],
    ['(@doe, @roe)', '(Doe (2020), Roe and Poe (1999))'],
    ['@Foo_bar--x', 'Foo (2)--x'],
    ['*@doe*', 'Doe (2020)'],
    ['@{https://x.org/?a=b}', 'Site (3)'],
    ['@doe [a](b)', 'Doe (2020) a'],
    ['@doe [^1]\n\n[^1]: x', 'Doe (2020)'],
  ])('%j reads %j', (source, expected) => {
    expect(plainText(parse(source))).toBe(expected)
  })

  it.each([
    '@nobody',
    'me@doe',
    'me@doe.org',
    '@doe.org',
    '\\@doe',
    '@@doe',
    'x/@doe',
    '@doe-x',
    '`@doe`',
    '@{doe',
    '@',
  ])('is none in %j', (source) => {
    expect(outline(source)).not.toContain('citation')
  })
})

it('is none where there is no bibliography', () => {
  expect(outlineOf(parseMarkdown('[@doe] @doe'))).not.toContain('citation')
})

it('has the exact place of its source', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('[', ']', '@', 'doe', ' ', ';', '-', '%', '\\', '`', '\n', '(', '{', '}', 'é'),
      }),
      (text) => {
        const tree = parse(text)
        const visit = (node: {
          type: string
          children?: unknown[]
          value?: string
          position?: { start: { offset?: number }; end: { offset?: number } }
        }) => {
          if (node.type === 'citation') {
            expect(text.slice(node.position?.start.offset, node.position?.end.offset)).toBe(node.value)
          }
          for (const child of node.children ?? []) visit(child as never)
        }
        visit(tree as never)
      },
    ),
  )
})

it('takes any text apart without losing a key', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b2', 'x:y')), fc.string(), (keys, junk) => {
      const clean = junk.replace(/[@;]/g, '')
      const found = parseCitationItems(keys.map((key) => `${clean} @${key}`).join(';'))
      expect(found.map(({ key }) => key)).toEqual(keys)
    }),
  )
})
