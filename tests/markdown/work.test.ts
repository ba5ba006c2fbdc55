/** Signs that never end hold nobody up: the work of a note is counted, and bounded. */
import { describe, expect, it, test } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { readTree } from '../../src/markdown/read-tree.ts'
import { allowWork, spend, TooMuchWork } from '../../src/markdown/syntax/work.ts'

const times = (text: string, count: number) => text.repeat(count)

describe('a text whose signs never end', () => {
  it.for<[string, string]>([
    ['emphasis that may close anything', times('*_', 15_000)],
    ['emphasis that only closes', times('a* ', 12_000)],
    ['emphasis in emphasis', times('*a ', 5_000) + times('b* ', 5_000)],
    ['labels in labels', times('[a', 4_000) + times(']b', 4_000)],
    ['instructions of XML', times('a <? ', 4_000)],
    ['code', times('\\``', 6_000)],
    ['a quote that goes on without its sign', `> ${times('a\n', 8_000)}`],
    ['headings underlined, one right below another', times('a\n=\n', 7_500)],
    ['sections underlined, one right below another', times('a\n---\n', 5_000)],
    ['comments over two paragraphs, each of a parse of its own', times('x %%a\n\n', 4_000)],
  ])('is not read: %s', ([, text]) => {
    expect(readTree(text, 0)).toMatchObject({ refusal: 'too-heavy', tree: { children: [] } })
  })

  it('is given up as MDX too', () => {
    expect(readTree(times('*_', 15_000), 0, null, true).refusal).toBe('too-heavy')
  })
})

test.for<[string, string]>([
  ['prose', times('The quick *brown* fox, `jumps` over **the** [lazy](dog.md) [[dog]].\n', 400)],
  ['emphasis in one paragraph', times('**word** and *word*, ', 1_000)],
  ['a list of links', times('- [a](b.md) and [[c]] #tag\n', 500)],
  ['a table', `| a | b |\n|---|---|\n${times('| *a* | `b` |\n', 800)}`],
  ['quotes', times('> one\n> two\n\n', 300)],
  ['code', `\`\`\`\n${times('a*b_c[d<e`f$\n', 3_000)}\`\`\`\n`],
  ['formulas', times('so $a_1$ and $b^2$, ', 1_000)],
  ['quotes without end', times('> a\n\n', 3_000)],
  ['callouts without end', times('> [!note] a\n> b\n\n', 900)],
  ['headings that are underlined', times('A heading\n=========\n\nA text.\n\n', 500)],
  ['comments over two paragraphs', times('x %%a\n\nb%% y\n\n', 300)],
  ['footnotes in footnotes', times('^[a', 2_500) + times(']', 2_500)],
  ['wikilinks that lack a bracket', times('[[x]', 3_000)],
  ['labels', times('[a]', 3_000)],
  ['comments in one paragraph', times('%%a\n', 3_000)],
  ['prices', times('from $5 to $10, ', 2_000)],
])('what people write is read, however long: %s', ([, text]) => {
  expect(readTree(text, 0).refusal).toBeNull()
})

test('too much is an error of its own kind, which only the reader of notes catches', () => {
  expect(() => parseMarkdown(times('*_', 15_000))).toThrow(TooMuchWork)
  const work = allowWork(0)
  spend(work, work.left)
  expect(() => spend(work, 1)).toThrow(TooMuchWork)
})
