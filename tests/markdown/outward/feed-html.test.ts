import { expect, test } from 'vitest'
import { bodyTree } from '../../../src/markdown/body-tree.ts'
import { outwardCopy } from '../../../src/markdown/outward/outward-copy.ts'
import { outwardTree } from '../../../src/markdown/outward/outward-tree.ts'
import { renderNote } from '../../conformance/render-vault.ts'

const feed = (markdown: string) =>
  outwardCopy(outwardTree(bodyTree(renderNote(markdown)), 'https://g.example/notes/note/')).feed

test('a callout can be read without styles, open, its kind in words', () => {
  expect(feed('> [!warning]- Careful\n> Body')).toBe(
    '<blockquote><p><strong><span>Careful</span> <small>(Warning)</small></strong></p><div>\n<p>Body</p>\n</div></blockquote>',
  )
})

test('a film is a link', () => {
  expect(feed('![A film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)')).toBe(
    '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"><span>A film</span></a></p>',
  )
})

test('boxes of tasks are signs', () => {
  expect(feed('- [ ] a\n- [x] b\n- [/] c')).toMatch(/☐ a.*☑ b.*\[\/\] c/s)
})

test('footnotes of two notes on one page cannot be mixed up', () => {
  const html = feed('Text[^1] and ^[in place].\n\n[^1]: Note.')
  expect(html).not.toMatch(/ id="| aria-| class="| data-/)
  expect(html).toContain('<a href="https://g.example/notes/note/#_fn-1">')
})

test('formulas stay', () => {
  expect(feed('$x$')).toContain('<math alttext="x"><mi>x</mi></math>')
})
