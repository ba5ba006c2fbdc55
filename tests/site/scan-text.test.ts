import fc from 'fast-check'
import type { ElementContent } from 'hast'
import { raw } from 'hast-util-raw'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { visit } from '../../src/markdown/visit.ts'
import { scanText } from '../../src/site/scan-text.ts'

test.for([
  ['<p>a <b title="x > y">b</b> c</p>', 'a b c'],
  ["<p class='>'>a</p>", 'a'],
  ['<p>a &#x3C; b &#x26; c</p>', 'a < b & c'],
  ['<p>a</p><a href="/no', 'a'],
  ['<pre><code>if (a) b</code></pre>', 'if (a) b'],
])('reads %s', ([html = '', text]) => {
  expect(scanText(html)).toBe(text)
})

test.for([
  '<p>a<!-- b --></p>',
  '<math alttext="x"><mi>x</mi></math>',
  '<svg><title>a</title></svg>',
  '<script>a < b</script>',
  '<p>a &eacute;</p>',
  '<p>a &#233;</p>',
  '<p>a &#x2',
  '<p>&#x0;</p>',
])('leaves %s to a parser', (html) => {
  expect(scanText(html)).toBeNull()
})

const words = fc.string({ unit: fc.constantFrom('a', 'é', '花', ' ', '<', '>', '&', '"', "'", '/', '😀') })
const nodes = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    words.map((value) => ({ type: 'text' as const, value })),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom('b', 'em', 'span', 'code'),
      properties: fc.record({ title: words, className: fc.array(words) }),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
  ),
})).node

test('says what a parser would, or nothing', () => {
  fc.assert(
    fc.property(fc.array(nodes), fc.nat(), (children, end) => {
      const html = toHtml(children).slice(0, end)
      const text = scanText(html)
      expect(text ?? '').toBe(text === null ? '' : parsedText(html))
    }),
  )
})

function parsedText(html: string): string {
  const parts: string[] = []
  visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }), (node) => {
    if (node.type === 'text') parts.push(node.value)
  })
  return parts.join('')
}
