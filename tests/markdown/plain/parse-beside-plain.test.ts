/** What is read without the parser, and what is left to it. That the tree is the same is shown in same-tree.test.ts. */
import type { Root } from 'mdast'
import { expect, it, test } from 'vitest'
import { parseBesidePlain } from '../../../src/markdown/plain/parse-beside-plain.ts'

/** The texts that the parser is given for a note. */
function leftToParser(source: string): string[] {
  const given: string[] = []
  parseBesidePlain(source, (text): Root => {
    given.push(text)
    return { type: 'root', children: [] }
  })
  return given
}

it.each([
  ['', 'nothing'],
  ['One line.\nAnd another, with 2 numbers.\n\nA *text* with **two** marks and `code`.', 'paragraphs'],
  ['# One\n\n## Two and `code`\nA text.\n\n---\n\nMore.', 'headings'],
  ['[[a]], [[a#b|c]], ![[d]], [e](f.md), [g](https://h.org/?i=j&k=l), ![m](n.png) and #tag.', 'links'],
  ['A list:\n- one\n- [[two]]\n- [ ] three\n\nB:\n\n1. one\n2. two\n\nA text.', 'lists'],
  ['- one\n  - two\n    1. three\n- four\n# Heading\n\n1. one\n\n2. two', 'lists in lists, and loose ones'],
  ['A $\\frac{x}{y}$ and a ==mark==.\n\n$$\nx\n\n% why\n$$', 'formulas and highlights'],
  ['> A *quote*\n> of lines.\n>\n> # One\n> - two\n\n> [!Tip]- A title\n> Words.', 'quotations and callouts'],
  ['| a | *b* |\n|:--|---|\n| [[c]] | 1 |\n\nA text.', 'tables'],
  ['```ts\nconst a = `%`\n\n```\n\n~~~\n<b>\n~~~', 'code'],
])('%j is plain: %s', (source) => {
  expect(leftToParser(source)).toEqual([])
})

it('leaves blocks that are not plain to the parser, all in one text', () => {
  const source = 'Plain.\n\n> > a\n> b\n\nPlain.\n\nA <b>.\nB.\n\n# Plain\n'
  expect(leftToParser(source)).toEqual(['> > a\n> b\n\n#\nA <b>.\nB.\n\n#\n'])
})

test.each([
  ['comments that may hide anything', 'Plain.\n\n%% a\n\nb %%'],
  ['line endings of other systems', 'Plain.\r\n\r\nPlain.'],
])('a note with %s is left whole', (_, source) => {
  expect(leftToParser(source)).toEqual([source])
})

test('the parser is never given more than the note and its boundaries, whatever rubbish it holds', () => {
  for (const rubbish of [
    '[',
    '**a ',
    '`',
    '- a\n',
    '![',
    '<!--\n',
    '$$\n',
    '[[a\n\n',
    '> a\n\n',
    '# a #\n',
    '```\n\n',
  ]) {
    const source = rubbish.repeat(2_000)
    const given = leftToParser(source)
    expect(given.length).toBeLessThanOrEqual(1)
    expect(given.join('').length).toBeLessThanOrEqual(source.length * 4)
  }
})
