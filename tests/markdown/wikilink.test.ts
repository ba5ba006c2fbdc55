/** Wikilinks and embeds: where they are found, and how they are taken apart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { outline, outlineText, typesIn } from './outline.ts'

describe('is found', () => {
  it.each([
    ['[[a]]', '[[a]]'],
    ['![[a.png]] [[b]]', '![[a.png]] " " [[b]]'],
    ['\\![[a]]', '"!" [[a]]'],
    ['[[a [b]]]', '[[a [b]]]'],
    ['[[a]b]]', '[[a]b]]'],
    ['[[a [b]] c]]', '[[a [b]] " c]]"'],
    ['[[[a]]]', '"[" [[a]] "]"'],
    ['[[a [[b]]', '"[[a " [[b]]'],
    ['[[a%b]] [[c %%%% d]]', '[[a%b]] " " [[c %%%% d]]'],
    ['[[a`b]] c`', '[[a`b]] " c`"'],
    ['[[#h]] [[^1]]', '[[#h]] " " [[^1]]'],
    ['[[a|]]', '[[a|]]'],
    ['**x [[a|b]] y**', 'strong("x " [[a|b]] " y")'],
    ['==[[a]]==', 'highlight([[a]])'],
    ['[[a]](u)', '[[a]] "(u)"'],
    ['[x ![[a.png]] y](u)', 'link:u("x " ![[a.png]] " y")'],
    ['[x [[a]] y](u)', '"[x " [[a]] " y](u)"'],
    ['![x [[a]] y](u)', 'image:u("x another note y")'],
    ['<[[a]]>', '"<" [[a]] ">"'],
  ])('%j', (source, expected) => {
    expect(outlineText(source)).toBe(expected)
  })

  it.each([
    ['# [[a]]', 'heading([[a]])'],
    ['- [ ] [[a]]', 'list(listItem(paragraph([[a]])))'],
    ['> [!note] [[a]]', 'callout:note(calloutTitle([[a]]))'],
    ['[a] [[a]]\n\n[a]: u', 'paragraph(linkReference("a") " " [[a]]) definition'],
    ['[[a]][b]\n\n[b]: u', 'paragraph([[a]] linkReference("b")) definition'],
    ['[[^1]] [^1]\n\n[^1]: x', 'paragraph([[^1]] " " footnoteReference) footnoteDefinition(paragraph("x"))'],
    [
      '| [[a\\|b]] | ![[i.png\\|100]] |\n|---|---|\n| `[[c\\|d]]` | x |',
      'table(tableRow(tableCell([[a\\|b]]) tableCell(![[i.png\\|100]])) tableRow(tableCell(inlineCode("[[c|d]]")) tableCell("x")))',
    ],
  ])('%j', (source, expected) => {
    expect(outline(source)).toBe(expected)
  })
})

describe('is text', () => {
  it.each([
    '[[]]',
    '[[ ]]',
    '[[|a]]',
    '[[a\nb]]',
    '[[a]',
    '[a]]',
    '[ [a]]',
    '[[a%%b]]',
    '\\[[a]]',
    '`[[a]]`',
  ])('%j', (source) => {
    expect(typesIn(source)).not.toContain('wikilink')
  })
})

describe('is taken apart', () => {
  it.each([
    ['[[ a b # c#d | e | f ]]', { path: 'a b', subpath: 'c#d', display: 'e | f' }],
    ['[[#^id]]', { path: '', subpath: '^id', display: null }],
    ['[[a#]]', { path: 'a', subpath: '', display: null }],
    ['[[a\\|b]]', { value: 'a\\|b', path: 'a', display: 'b' }],
    ['![[d/i.png|alt|100x20]]', { embed: true, path: 'd/i.png', display: 'alt|100x20' }],
  ])('%j', (source, expected) => {
    expect(parseMarkdown(source).children).toMatchObject([{ children: [expected] }])
  })
})

it('finds any name without brackets, bars, hashes and percent signs', () => {
  const name = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .filter((text) => /^\S[^[\]|#%\\\p{Cc}]*$/u.test(text))
  fc.assert(
    fc.property(name, (path) => {
      expect(parseMarkdown(`x [[${path}]]`).children).toMatchObject([
        { children: [{ value: 'x ' }, { type: 'wikilink', value: path, path: path.trim() }] },
      ])
    }),
  )
})
