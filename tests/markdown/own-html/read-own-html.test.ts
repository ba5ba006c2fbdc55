import fc from 'fast-check'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { parsedTree } from '../../../src/markdown/body-tree.ts'
import { readOwnHtml } from '../../../src/markdown/own-html/read-own-html.ts'
import { renderNote } from '../../conformance/render-vault.ts'

/** Of all kinds, and some that are not known. */
const tagNames =
  `p div blockquote section details summary figure h2 h3 pre ul ol li table thead tbody tr td th
  a em strong code span sup img br input hr math mrow mi mo mtext annotation semantics mspace button svg ruby
  template select option caption dl dt font nobr`.split(/\s+/)

const attributes =
  `href id title class rel tabindex start width height checked disabled open alt src srcset role
  aria-label aria-describedby data-task data-footnote-ref data-x1 style type xmlns alttext display hidden download
  colspan data-callout lang on-x`.split(/\s+/)

/** Those that are read without a parser. */
const known = `id class rel aria-describedby aria-labelledby aria-label aria-hidden tabindex start width height
  checked disabled open type loading decoding align scope sizes srcset style media xmlns alttext display encoding
  stretchy mathvariant scriptlevel displaystyle fence form separator lspace rspace accent accentunder columnalign
  columnspacing rowspacing linethickness movablelimits minsize maxsize voffset symmetric largeop notation data-task`

const value = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '1.5',
    ' a  b ',
    'a, b',
    'checked',
    'OPEN',
    '#x',
    '&amp;',
    '<"\'>`',
    'a\nb',
    'é&',
    '1e3',
  ),
  fc.string({ maxLength: 6 }),
)

const text = fc
  .oneof(
    fc.constantFrom(' ', '\n', 'word', 'a & b < c', '&lt;', '&#x26;', '\u0000', 'a\rb', '\ufeff'),
    fc.string(),
  )
  .map((value): ElementContent => ({ type: 'text', value }))

const tree = fc.letrec<{ node: ElementContent; element: Element }>((tie) => ({
  node: fc.oneof({ depthSize: 'medium' }, text, tie('element')),
  element: fc
    .tuple(
      fc.constantFrom(...tagNames),
      fc.dictionary(fc.constantFrom(...attributes), value, { maxKeys: 2 }),
      fc.array(tie('node'), { maxLength: 3 }),
    )
    .map(([tagName, properties, children]): Element => ({ type: 'element', tagName, properties, children })),
}))

/** Undefined where it is left to a parser of HTML. */
function bothWays(html: string) {
  const own = readOwnHtml(html)
  return own && { own, parsed: parsedTree(html) }
}

describe('HTML of the renderer', () => {
  test('gives the tree that a parser makes of it, whatever stands in what', () => {
    fc.assert(
      fc.property(fc.array(tree.node, { maxLength: 3 }), (children) => {
        const both = bothWays(toHtml({ type: 'root', children }))
        if (both) expect(both.own).toStrictEqual(both.parsed)
      }),
      { numRuns: 4000 },
    )
  })

  test('has the properties that a parser makes of its attributes', () => {
    const names = `${known} href title lang dir src alt role hidden download data-x1 data-footnote-ref`.split(
      /\s+/,
    )
    for (const name of names) {
      for (const written of [
        '',
        ' ',
        '7',
        '1.5',
        '1e3',
        ' a  b ',
        'a, b',
        name,
        name.toUpperCase(),
        'true',
        '0.1em',
      ]) {
        const both = bothWays(`<p ${name}="${written}">a</p>`)
        if (both) expect(both.own).toStrictEqual(both.parsed)
      }
    }
  })

  test.each([
    ...['<p>a<p>b</p></p>', '<a href="#x"><em><a href="#y">b</a></em></a>', '<ul>a<p>b</p></ul>'],
    ...[
      '<table>a</table>',
      '<table>\u00a0</table>',
      '<table>\ufeff</table>',
      '<pre>\na</pre>',
      '<p>a</p',
      '<p>a',
      '</p>',
      '<p>a</em>',
      '<P>a</P>',
      '<br/>',
    ],
    ...[
      '<!-- a -->',
      'a &amp; b',
      '&#x80;',
      '<p id="a" id="b">c</p>',
      "<p id='a'>b</p>",
      '<math><span>a</span></math>',
    ],
  ])('leaves %j to a parser', (html) => {
    expect(readOwnHtml(html)).toBeNull()
  })

  test('is read without a parser where it is of the usual kinds', () => {
    const html = renderNote(
      '# A\n\nB *c* [[d]] `e` $x^2$ &amp; <\n\n- [ ] f\n- g\n\n> [!note]- h\n> i[^1]\n\n| j |\n|-|\n| k |\n\n```js\nl\n```\n\n[^1]: m',
    )
    expect(bothWays(html)?.own).toStrictEqual(parsedTree(html))
  })
})
