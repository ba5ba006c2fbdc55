import { describe, expect, it } from 'vitest'
import { bodyTree } from '../../src/markdown/body-tree.ts'
import { feedHtml } from '../../src/markdown/outward/feed-html.ts'
import { outwardTree } from '../../src/markdown/outward/outward-tree.ts'
import { twinMarkdown } from '../../src/markdown/outward/twin-markdown.ts'
import { renderNote } from '../conformance/render-vault.ts'

const table = '| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |\n'
const page = 'https://example.org/notes/a/'

describe('the alignment of cells', () => {
  it('is a class on the page', () => {
    const html = renderNote(table)
    expect(html).not.toContain('align=')
    for (const side of ['left', 'center', 'right']) expect(html).toContain(`<td class="align-${side}">`)
    expect(html).toContain('<td>4</td>')
  })

  it('is taken from the HTML of authors too', () => {
    const html = renderNote('<table><tr><td align="RIGHT">1</td><td align="x">2</td></tr></table>')
    expect(html).toContain('<td class="align-right">1</td><td>2</td>')
  })

  it('is an attribute for readers without the styles of the site', () => {
    expect(feedHtml(outwardTree(bodyTree(renderNote(table)), page))).toContain('<td align="right">3</td>')
  })

  it('is written in the twin', () => {
    expect(twinMarkdown(outwardTree(bodyTree(renderNote(table)), page))).toContain('| :- | :-: | -: | - |')
  })
})
