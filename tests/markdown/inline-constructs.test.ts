/** Highlights, block ids, inline footnotes and the boxes of tasks. */
import { describe, expect, it } from 'vitest'
import { outline, outlineText, typesIn } from './outline.ts'

describe('highlight', () => {
  it.each([
    ['==a==', 'highlight("a")'],
    ['==a **b** [[c]] #d==', 'highlight("a " strong("b") " " [[c]] " " #d)'],
    ['==a\nb==', 'highlight("a\\nb")'],
    ['a==b==c', '"a" highlight("b") "c"'],
    ['==中文，==后', 'highlight("中文，") "后"'],
    ['==a== ==b==', 'highlight("a") " " highlight("b")'],
    ['==a ==b== c==', '"==a " highlight("b") " c=="'],
    ['==a *b== c*', 'highlight("a *b") " c*"'],
    ['*a ==b* c==', 'emphasis("a ==b") " c=="'],
    ['**==a==**b', 'strong(highlight("a")) "b"'],
    ['[==a==](b)', 'link:b(highlight("a"))'],
    ['==[a==](b)', '"==" link:b("a==")'],
    ['==`==`==', 'highlight(inlineCode("=="))'],
    ['==a%%==%%==', 'highlight("a" comment("=="))'],
  ])('%j', (source, expected) => {
    expect(outlineText(source)).toBe(expected)
  })

  it.each(['== a==', '==a ==', '====', '===a===', '==a', 'a==', '\\==a==', '=\\=a==', '=a='])(
    'is not %j',
    (source) => {
      expect(typesIn(source)).not.toContain('highlight')
    },
  )
})

describe('block id', () => {
  it.each([
    ['a ^b-1', 'paragraph("a" ^b-1)'],
    ['a  ^b  ', 'paragraph("a" ^b)'],
    ['a\n^b', 'paragraph("a\\n" ^b)'],
    ['a `x` ^b', 'paragraph("a " inlineCode("x") ^b)'],
    ['a ^b ^c', 'paragraph("a ^b" ^c)'],
    ['^b', 'paragraph(^b)'],
    ['# a ^b', 'heading("a" ^b)'],
    ['a ^b\n===', 'heading("a" ^b)'],
    ['- a ^b\n  - c', 'list(listItem(paragraph("a" ^b) list(listItem(paragraph("c")))))'],
    ['> a ^b', 'blockquote(paragraph("a" ^b))'],
    ['| a |\n|---|\n\n^b', 'table(tableRow(tableCell("a"))) paragraph(^b)'],
  ])('%j', (source, expected) => {
    expect(outline(source)).toBe(expected)
  })

  it.each(['a^b', 'a ^b c', 'a ^', 'a ^b_c', 'a ^é', '*a ^b*', '`a ^b`', '\\^b', 'a ^b %%c%%'])(
    'is not %j',
    (source) => {
      expect(typesIn(source)).not.toContain('blockId')
    },
  )

  it('is none in a table', () => {
    expect(outline('| a ^b |\n|---|')).toBe('table(tableRow(tableCell("a ^b")))')
  })
})

describe('emphasis beside Chinese, Japanese and Korean', () => {
  it.each([
    ['**项目：**具有', 'strong("项目：") "具有"'],
    ['都是：**让你**', '"都是：" strong("让你")'],
    ['这是**「根据」**的', '"这是" strong("「根据」") "的"'],
    ['*“好”*吗', 'emphasis("“好”") "吗"'],
    ['~~真。~~她', 'delete("真。") "她"'],
    ['**마크다운(Markdown)**을', 'strong("마크다운(Markdown)") "을"'],
    ['==**中文，**==后', 'highlight(strong("中文，")) "后"'],
  ])('%j', (source, expected) => {
    expect(outlineText(source)).toBe(expected)
  })

  it.each(['a**"b"**c', '2 * 3 * 4', '~一~', '** 中**'])('is what CommonMark says in %j', (source) => {
    expect(typesIn(source)).not.toContain('strong')
    expect(typesIn(source)).not.toContain('emphasis')
    expect(typesIn(source)).not.toContain('delete')
  })
})

describe('inline footnote', () => {
  it.each([
    ['x^[a *b*]', '"x" inlineFootnote("a " emphasis("b"))'],
    ['^[a\nb]', 'inlineFootnote("a\\nb")'],
    ['^[a [b] c]', 'inlineFootnote("a [b] c")'],
    ['^[a [b](c) d]', 'inlineFootnote("a " link:c("b") " d")'],
    ['^[a `]` b]', 'inlineFootnote("a " inlineCode("]") " b")'],
    ['^[a %%]%% b]', 'inlineFootnote("a " comment("]") " b")'],
    ['^[[[a]] b]', 'inlineFootnote([[a]] " b")'],
    ['^[see https://x.y]', 'inlineFootnote("see " link:https://x.y("https://x.y"))'],
    ['^[a](b)', 'inlineFootnote("a") "(b)"'],
    ['^[a ] b]', 'inlineFootnote("a ") " b]"'],
    ['^[a ^[b] c]', '"^[a " inlineFootnote("b") " c]"'],
    ['^[a ^[b c]', '"^[a " inlineFootnote("b c")'],
    ['*a ^[b* c]', '"*a " inlineFootnote("b* c")'],
    ['[x ^[a] y](u)', 'link:u("x " inlineFootnote("a") " y")'],
    [']] ^[a]', '"]] " inlineFootnote("a")'],
  ])('%j', (source, expected) => {
    expect(outlineText(source)).toBe(expected)
  })

  it.each(['^[]', '^[ ]', '^[a', '\\^[a]', '`^[a]`', '^ [a]'])('is not %j', (source) => {
    expect(typesIn(source)).not.toContain('inlineFootnote')
  })

  it('stands beside footnotes of GFM', () => {
    const expected = 'paragraph(footnoteReference inlineFootnote("b")) footnoteDefinition(paragraph("c"))'
    expect(outline('[^a]^[b]\n\n[^a]: c')).toBe(expected)
  })
})

describe('the box of a task', () => {
  it.each([
    ['- [ ] a', 'list(listItem(paragraph("a")))'],
    ['- [x]\r\n  a', 'list(listItem(paragraph("a")))'],
    ['- [x]\ta *b*', 'list(listItem(paragraph("a " emphasis("b"))))'],
    ['*\n[ ] a', 'list(listItem()) paragraph("[ ] a")'],
  ])('%j', (source, expected) => {
    expect(outline(source)).toBe(expected)
  })
})

describe('an address in text', () => {
  it.each([
    ['https://x.y', 'link:https://x.y("https://x.y")'],
    ['[https://x.y, z', '"[" link:https://x.y("https://x.y") ", z"'],
    ['[a@b.c- a@b.c', '"[a@b.c- " link:mailto:a@b.c("a@b.c")'],
    ['[中http://x.y/http://x.y/ b', '"[中http://x.y/" link:http://x.y/("http://x.y/") " b"'],
    ['[b https://x.y](c)', 'link:c("b https://x.y")'],
  ])('%j', (source, expected) => {
    expect(outlineText(source)).toBe(expected)
  })
})
