/**
 * row: 21
 * feature: `==highlight==` with markup inside
 * bar: `==a **b** [[c]]==` is a mark with strong text and a link in it
 */
import { expect, it } from 'vitest'
import { renderVault } from '../render-vault.ts'

it.each<[source: string, html: string]>([
  [
    '==a **b** [[c]]==',
    '<p><mark>a <strong>b</strong> <a class="internal" href="/notes/c/">c</a></mark></p>',
  ],
  ['==a `b` *c*==', '<p><mark>a <code>b</code> <em>c</em></mark></p>'],
  ['**a ==b== c**', '<p><strong>a <mark>b</mark> c</strong></p>'],
  ['==a\nb==', '<p><mark>a\nb</mark></p>'],
  [
    '# ==a==',
    '<h1 id="a"><mark>a</mark><a class="heading-anchor" href="#a" aria-label="Link to this section">#</a></h1>',
  ],
  ['a == b == c', '<p>a == b == c</p>'],
  ['`==a==`', '<p><code>==a==</code></p>'],
])('row 21: %j', (source, html) => {
  expect(renderVault({ 'note.md': `Start.\n\n${source}`, 'c.md': 'c' }).html('note.md')).toBe(
    `<p>Start.</p>\n${html}`,
  )
})
