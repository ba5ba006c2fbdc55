/** Callouts: their marker, their title, their body. */
import { expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { outline, typesIn } from './outline.ts'

it.each([
  ['> [!note]', 'callout:note()'],
  ['> [!NOTE] Title', 'callout:note(calloutTitle("Title"))'],
  ['> [!note]+', 'callout:note+()'],
  ['>[!note]- a\n> b', 'callout:note-(calloutTitle("a") paragraph("b"))'],
  ['> [!my-type|x y] a', 'callout:my-type|x y(calloutTitle("a"))'],
  ['> [! a | b ] c', 'callout:a|b(calloutTitle("c"))'],
  ['> [!a|] b', 'callout:a(calloutTitle("b"))'],
  ['> [!tip]Title', 'callout:tip(calloutTitle("Title"))'],
  ['> [!note]\n> b', 'callout:note(paragraph("b"))'],
  ['> [!note] a  \n> b', 'callout:note(calloutTitle("a") paragraph("b"))'],
  ['> [!note] a\\\n> b', 'callout:note(calloutTitle("a") paragraph("b"))'],
  ['> [!note] a\r\n> b\nc', 'callout:note(calloutTitle("a") paragraph("b\\nc"))'],
  [
    '> [!note] *a* [[b]] #c ==d==\n> e',
    'callout:note(calloutTitle(emphasis("a") " " [[b]] " " #c " " highlight("d")) paragraph("e"))',
  ],
  ['> [!note] *a\n> b*', 'callout:note(calloutTitle("*a") paragraph("b*"))'],
  ['> [!note] [a\n> b](u)\n> c', 'callout:note(calloutTitle(link:u("a\\nb")) paragraph("c"))'],
  ['> [!note] a %%b\n> c%% d\n> e', 'callout:note(calloutTitle("a " comment("b\\nc") " d") paragraph("e"))'],
  [
    '> [!note] a\n>\n> b\n> - c',
    'callout:note(calloutTitle("a") paragraph("b") list(listItem(paragraph("c"))))',
  ],
  ['> [!note]\n> # h', 'callout:note(heading("h"))'],
  [
    '> [!note] a\n> > [!tip] b\n> > c',
    'callout:note(calloutTitle("a") callout:tip(calloutTitle("b") paragraph("c")))',
  ],
  ['- > [!note] a\n  > b', 'list(listItem(callout:note(calloutTitle("a") paragraph("b"))))'],
  ['> [!a] b\n\n> [!c] d', 'callout:a(calloutTitle("b")) callout:c(calloutTitle("d"))'],
  ['> [!note] a\n\n[!note]: u', 'callout:note(calloutTitle("a")) definition'],
])('%j', (source, expected) => {
  expect(outline(source)).toBe(expected)
})

it.each([
  '> [!]',
  '> [!|x]',
  '> [!note](u)',
  '> [!note][a]\n\n[a]: u',
  '> [!note]: u',
  '> x\n> [!note] a',
  '> a\n>\n> [!note] b',
  '> - [!a] b',
  '[!note] a\nb',
  '> [!note] a\n> ===',
  '> \\[!note] a',
  '> **[!note]** a',
  '> [!n%%x%%] b',
  '> [!note\n> ] b',
])('is not %j', (source) => {
  expect(typesIn(source)).not.toContain('callout')
})

it('keeps all text of a marker that is none', () => {
  expect(outline('[!note]  a *b*\nc')).toBe('paragraph("[!note]  a " emphasis("b") "\\nc")')
})

it('has exact places', () => {
  const source = 'x\n\n> [!note]- A *b*\r\n> c\n> > [!tip]\n> > d'
  const written: string[] = []
  const visit = (node: {
    type: string
    position?: { start: { offset?: number }; end: { offset?: number } }
    children?: unknown[]
  }) => {
    written.push(`${node.type}: ${source.slice(node.position?.start.offset, node.position?.end.offset)}`)
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  visit(parseMarkdown(source) as Parameters<typeof visit>[0])
  expect(written.slice(3)).toEqual([
    'callout: > [!note]- A *b*\r\n> c\n> > [!tip]\n> > d',
    'calloutTitle: A *b*',
    'text: A ',
    'emphasis: *b*',
    'text: b',
    'paragraph: c',
    'text: c',
    'callout: > [!tip]\n> > d',
    'paragraph: d',
    'text: d',
  ])
})
