/** HTML that is written without the library is the same. */
import fc from 'fast-check'
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { bodyTree } from '../../../src/markdown/body-tree.ts'
import { writeOwnHtml } from '../../../src/markdown/own-html/write-own-html.ts'
import { renderNote } from '../../conformance/render-vault.ts'

/** Of all kinds, and some that are not known. */
const tagNames =
  `p div blockquote section details summary figure h2 pre ul ol li table thead tbody tr td a em code span sup img br
  input hr math mrow mi mtext annotation button svg template script style source wbr picture`.split(/\s+/)

/** Those that are known, and some that are not. */
const names =
  `href id title lang dir src alt role ariaLabel ariaHidden type loading decoding align scope sizes style media xmlns
  alttext display encoding stretchy mathvariant scriptlevel displaystyle fence form separator lspace rspace accent
  accentunder columnalign columnspacing rowspacing linethickness movablelimits minsize maxsize voffset symmetric
  largeop notation srcSet tabIndex start width height checked disabled open className rel ariaDescribedBy
  ariaLabelledBy dataTask dataFootnoteRef dataX1 data-task dataA dataAB data hidden download colSpan onClick xLinkHref
  alignC ARIALABEL`.split(/\s+/)

const values: Properties[string][] = [
  ...['', ' ', 'a', ' a  b ', '<"\'>`&\0', 'é\n\t', '1', 'checked', 'OPEN', 'open', 'disabled', '#x'],
  ...[0, 1, -1.5, Number.NaN, Infinity, true, false, null, undefined],
  ...[[], ['a'], ['a', 'b'], ['', 'a '], [1, 'b']],
]

const text = fc
  .oneof(fc.constantFrom(' ', '\n', 'a & b < c > d', '&lt;', '\0', '"'), fc.string())
  .map((value): ElementContent => ({ type: 'text', value }))

const tree = fc.letrec<{ node: RootContent; element: Element }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    text,
    { arbitrary: tie('element'), weight: 4 },
    fc.constant<RootContent>({ type: 'comment', value: 'c' }),
  ),
  element: fc
    .tuple(
      fc.constantFrom(...tagNames),
      fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...values), { maxKeys: 2 }),
      fc.array(tie('node'), { maxLength: 3 }),
    )
    .map(
      ([tagName, properties, children]): Element => ({
        type: 'element',
        tagName,
        properties,
        children: children as ElementContent[],
      }),
    ),
}))

/** Undefined where it is left to the library. */
function bothWays(tree: Root) {
  const own = writeOwnHtml(tree)
  return own === null ? undefined : { own, library: toHtml(tree) }
}

describe('a tree of the renderer', () => {
  test('gives the HTML that the library writes, whatever stands in what', () => {
    fc.assert(
      fc.property(fc.array(tree.node, { maxLength: 3 }), (children) => {
        const both = bothWays({ type: 'root', children })
        if (both) expect(both.own).toBe(both.library)
      }),
      { numRuns: 4000 },
    )
  })

  test('has the attributes that the library writes of its properties', () => {
    for (const name of names) {
      for (const value of values) {
        const both = bothWays({ type: 'root', children: [nested([], { [name]: value })] })
        if (both) expect(both.own).toBe(both.library)
      }
    }
  })

  test('is written without the library where it is of the usual kinds', () => {
    const tree = bodyTree(
      renderNote(
        '# A\n\nB *c* [[d]] `e` $x^2$ &amp; <\n\n- [ ] f\n- g\n\n> [!note]- h\n> i[^1]\n\n| j |\n|-|\n| k |\n\n```js\nl\n```\n\n[^1]: m',
      ),
    )
    expect(writeOwnHtml(tree)).toBe(toHtml(tree))
  })

  test('is left to the library where it is deep', () => {
    const deep = Array.from({ length: 200 }).reduce<Element>((inner) => nested([inner]), nested([]))
    expect(writeOwnHtml({ type: 'root', children: [deep] })).toBeNull()
  })
})

function nested(children: ElementContent[], properties: Properties = {}): Element {
  return { type: 'element', tagName: 'div', properties, children }
}
