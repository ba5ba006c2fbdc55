import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyTree } from '../../../src/markdown/body-tree.ts'
import { outwardTree } from '../../../src/markdown/outward/outward-tree.ts'
import { treeMarkdown } from '../../../src/markdown/outward/tree-markdown.ts'
import { numberFootnotes } from '../../../src/markdown/outward/twin-footnotes.ts'
import { twinMarkdown } from '../../../src/markdown/outward/twin-markdown.ts'

const treeOf = (html: string) => outwardTree(bodyTree(html), 'https://g.example/notes/note/')

/** Both ways to the Markdown of `html`. */
function bothWays(html: string): { quick: string; whole: string } {
  const tree = treeOf(html)
  return { quick: twinMarkdown(treeOf(html)), whole: treeMarkdown(tree, numberFootnotes(tree)) }
}

const words = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('word', 'Two', 'é', '語', '1', '12', ',', '.', ';', '(', ')') },
      { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '  ', '\n', '\t', '\u00a0') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          ...'- + = # * _ ` [ ] &lt; &gt; &amp; ~ $ | ! : \\ ^ " @ / %'.split(' '),
          ...['1.', '1)', 'https://a.example', 'www.a', 'a@b.c', '---', '\u200b', '!', '&amp;x', ':-'],
        ),
      },
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''))

const address = fc.constantFrom('/a/', 'https://a.example/b?c=d#e', '#f', '/a_(b)', '/a b', '', 'word')

const line = fc.letrec<{ line: string; part: string }>((tie) => ({
  part: fc.oneof(
    { weight: 5, arbitrary: words },
    fc
      .tuple(fc.constantFrom('em', 'strong', 'span', 'mark', 'b', 'del', 'sup', 'kbd', 'small'), tie('line'))
      .map(([name, text]) => `<${name}>${text}</${name}>`),
    words.map((text) => `<code>${text}</code>`),
    fc.tuple(address, tie('line')).map(([href, text]) => `<a href="${href}">${text}</a>`),
    fc.tuple(address, words).map(([src, alt]) => `<img src="${src}" alt="${alt.replaceAll('"', '')}">`),
    fc.constantFrom(
      '<br>',
      '<math alttext=" x^2\n y"><mi>x</mi></math>',
      '<math display="block" alttext="z"><mi>z</mi></math>',
      '<sup><a href="#fn-1" data-footnote-ref>1</a></sup>',
      '<span class="facade"><a href="/x"><span>f</span></a></span>',
    ),
  ),
  line: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
})).line

const cell = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      ' align="left"',
      ' class="align-right"',
      ' align="center"',
      ' align="odd"',
      ' colspan="2"',
    ),
    fc.oneof(
      words,
      words,
      line,
      fc.constantFrom('- a', 'a | b', ' a ', '# a', '<br>', '1. b', ':-', '<p>c</p>'),
    ),
    fc.constantFrom('td', 'td', 'td', 'td', 'td', 'th'),
  )
  .map(([align, text, name]) => `<${name}${align}>${text}</${name}>`)

const row = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 3 }), fc.boolean())

const table = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => {
  const [head = '', ...others] = rows.map(
    ([cells, isEven]) => `<tr>\n${(isEven ? [...cells, ...cells].slice(0, 2) : cells).join('\n')}\n</tr>`,
  )
  const titles = head.replaceAll('<td', '<th').replaceAll('</td', '</th')
  const body = others.length > 0 ? `<tbody>\n${others.join('\n')}\n</tbody>\n` : ''
  return `<div class="table-wrap"><table>\n<thead>\n${titles}\n</thead>\n${body}</table></div>`
})

const blocks = fc.letrec<{ blocks: string; block: string; item: string }>((tie) => ({
  block: fc.oneof(
    { weight: 3, arbitrary: line.map((text) => `<p>${text}</p>`) },
    fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([rank, text]) => `<h${rank}>${text}</h${rank}>`),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol', 'ol start="7"', 'ol start="-2"'),
        fc.array(tie('item'), { maxLength: 3 }),
      )
      .map(([name, items]) => `<${name}>\n${items.join('\n')}\n</${name.slice(0, 2)}>`),
    tie('blocks').map((text) => `<blockquote>\n${text}\n</blockquote>`),
    fc
      .tuple(fc.constantFrom('', ' class="language-js"', ' class="language-a b"'), words)
      .map(([name, text]) => `<pre><code${name}>${text}<span class="c">${text}</span>\n</code></pre>`),
    fc
      .tuple(fc.constantFrom('div', 'details', 'blockquote'), line, tie('blocks'))
      .map(
        ([name, title, text]) =>
          `<${name} class="callout" data-callout="tip"><p class="callout-title"><span>${title}</span> <span class="callout-kind">Tip</span></p><div class="callout-body">${text}</div></${name}>`,
      ),
    tie('blocks').map(
      (text) => `<div class="embed"><p class="embed-title"><a href="/e/">e</a></p>${text}</div>`,
    ),
    tie('blocks').map((text) => `<div>${text}</div>`),
    table,
    fc.constantFrom(
      '<div class="math-block"><math alttext="a\nb"><mi>a</mi></math></div>',
      '<hr>',
      '<div><ul><li>x</li></ul></div>',
      '<table><tr><td>a</td></tr></table>',
      'loose',
    ),
  ),
  item: fc
    .tuple(
      fc.constantFrom('', ' data-task="/"', ' data-task="x"'),
      fc.oneof(
        line,
        tie('blocks'),
        fc.tuple(line, tie('blocks')).map((parts) => parts.join('\n')),
      ),
    )
    .map(([task, text]) => `<li${task}>${task === '' ? '' : '<input type="checkbox" checked> '}${text}</li>`),
  blocks: fc.array(tie('block'), { maxLength: 3 }).map((parts) => parts.join('\n')),
})).blocks

const footnotes = blocks.map(
  (text) =>
    `<section class="footnotes" data-footnotes><h2 id="f">Footnotes</h2>\n<ol>\n<li id="fn-1">\n${text}\n<p>t <a href="#r" data-footnote-backref>b</a></p>\n</li>\n</ol>\n</section>`,
)

describe('a twin of plain blocks', () => {
  test('is what the whole way makes of them', () => {
    fc.assert(
      fc.property(blocks, fc.oneof(fc.constant(''), footnotes), (text, notes) => {
        const { quick, whole } = bothWays(text + notes)
        expect(quick).toBe(whole)
      }),
      { numRuns: 1500 },
    )
  })

  test('is what the whole way makes of tables', () => {
    fc.assert(
      fc.property(table, (html) => {
        const { quick, whole } = bothWays(html)
        expect(quick).toBe(whole)
      }),
      { numRuns: 1500 },
    )
  })

  test('holds blocks of other kinds between them, and footnotes counted on', () => {
    const reference = (id: string) => `<sup><a href="#${id}" data-footnote-ref>1</a></sup>`
    const html = `<p>A${reference('b')}</p><ul><li>x</li></ul><p>C</p><ul><li>y</li></ul><ul><li>z</li></ul>
<section data-footnotes><ol><li id="b">N</li></ol></section>`
    const { quick, whole } = bothWays(html)
    expect(quick).toBe(whole)
    expect(quick).toBe('A[^1]\n\n- x\n\nC\n\n- y\n\n* z\n\n[^1]: N\n')
  })
})
