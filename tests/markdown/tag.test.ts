/** Tags: what they are made of, and what may stand before one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { outline, outlineText, typesIn } from './outline.ts'

describe('is made of', () => {
  it.each([
    ['letters and digits', '#y1984', '#y1984'],
    ['parts', '#a/b_c-d', '#a/b_c-d'],
    ['digits and a slash', '#2024/01', '#2024/01'],
    ['letters of any script', '#标签', '#标签'],
    ['letters with accents', '#e\u0301te\u0301', '#e\u0301te\u0301'],
    ['letters with joiners', '#می\u200Cخواهم', '#می\u200Cخواهم'],
    ['an emoji beyond U+FFFF', '#🌱', '#🌱'],
    ['emoji joined to one', '#👩‍💻/x', '#👩‍💻/x'],
    ['a flag made of tags', '#🏴󠁧󠁢󠁥󠁮󠁧󠁿', '#🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['symbols', '#a€', '#a€'],
  ])('%s', (_name, source, expected) => {
    expect(outlineText(source)).toBe(expected)
  })

  it.each([
    ['punctuation', '#a, #b.', '#a ", " #b "."'],
    ['punctuation of any script', '#标签，x', '#标签 "，x"'],
    ['a last slash', '#a/', '#a "/"'],
    ['two slashes', '#a//b', '#a "//b"'],
    ['a symbol of ASCII', '#a+b', '#a "+b"'],
    ['half an emoji', '#a\uD83C', '#a "\\ud83c"'],
    ['a backslash', '#a\\_b', '#a "_b"'],
  ])('ends before %s', (_name, source, expected) => {
    expect(outlineText(source)).toBe(expected)
  })

  it.each(['#1', '#١٢', '#', '#/a', '#\u0301', '#️⃣', '#\uD83C', '##a', '\\#a', '`#a`'])(
    'is not %j',
    (source) => {
      expect(typesIn(source)).not.toContain('tag')
    },
  )
})

describe('stands behind', () => {
  it.each([
    ['white space', 'a #b\t#c\n#d', 'paragraph("a " #b "\\t" #c "\\n" #d)'],
    ['a space of another width', 'a\u3000#b', 'paragraph("a\u3000" #b)'],
    ['another tag', '#a#b', 'paragraph(#a #b)'],
    [
      'the marker of emphasis',
      '**#a** ==#b== ~~#c~~',
      'paragraph(strong(#a) " " highlight(#b) " " delete(#c))',
    ],
    ['a box', '- [ ] #a', 'list(listItem(paragraph(#a)))'],
  ])('%s', (_name, source, expected) => {
    expect(outline(source)).toBe(expected)
  })

  it.each([
    'a#b',
    '(#a)',
    '"#a"',
    '[[x]]#a',
    '**a#b**',
    'https://x.y/#a',
    '[#a](b)',
    '[x #a](b)',
    '![x #a](b)',
  ])('not so in %j', (source) => {
    expect(typesIn(source)).not.toContain('tag')
  })
})

it('is found whole for any letters and signs', () => {
  const tag = fc
    .string({ unit: fc.constantFrom('a', 'Ω', '中', '7', '-', '_', '🌱', 'é'), minLength: 1 })
    .filter((text) => /[^7]/u.test(text))
  fc.assert(
    fc.property(tag, (value) => {
      expect(parseMarkdown(`x #${value}.`).children).toMatchObject([
        { children: [{ value: 'x ' }, { type: 'tag', value }, { value: '.' }] },
      ])
    }),
  )
})
