import fc from 'fast-check'
import { raw } from 'hast-util-raw'
import { expect, test } from 'vitest'
import { bodyTree } from '../../src/markdown/body-tree.ts'
import { renderNote } from '../conformance/render-vault.ts'

const parsed = (html: string) => raw({ type: 'root', children: [{ type: 'raw', value: html }] })

const pieces = fc.constantFrom(
  '# One\n\n',
  'Words *and* **more** `code` $x^2$ [a](https://example.org).\n\n',
  '> [!note]- Folded\n> text[^1]\n\n',
  '[^1]: A footnote.\n\n',
  '- [ ] task\n- [x] done\n\n',
  '| a | b |\n| - | :-: |\n| 1 | 2 |\n\n',
  '```js\nconst a = 1 < 2\n```\n\n',
  '<p>open <b>html</p>\n\n',
  '<template><i>x</i></template>\n\n',
  '<svg viewBox="0 0 1 1"><foreignObject><p>x</p></foreignObject></svg>\n\n',
  '$$\n\\frac{a}{b}\n$$\n\n',
  '<noscript><img src="x.png"></noscript>\n\n',
)

test('a body gives the tree that hast-util-raw makes of it', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const html = renderNote(parts.join(''))
      expect(bodyTree(html)).toEqual(parsed(html))
    }),
    { numRuns: 60 },
  )
})
