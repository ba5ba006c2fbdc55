import fc from 'fast-check'
import type { Element } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { assignAnchors } from '../../src/markdown/assign-anchors.ts'
import type { HtmlPolicy } from '../../src/markdown/merge-html.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { renderMarkdown } from '../../src/markdown/render.ts'
import type { RenderContext } from '../../src/markdown/render-context.ts'
import { en } from '../../src/words/en.ts'
import { xssVectors } from './xss-vectors.ts'

function render(source: string, html: HtmlPolicy = 'sanitise', more: Partial<RenderContext> = {}): string {
  const tree = parseMarkdown(source)
  assignAnchors(tree, source)
  return renderMarkdown(tree, {
    link: () => null,
    embed: () => null,
    tagUrl: (tag) => `/tags/${tag}/`,
    footnotePrefix: '',
    words: en,
    softBreaks: false,
    html,
    headingShift: 0,
    ...more,
  })
}

/** What a page must not get from others: elements and properties that act, load or pose as the site's own. */
function dangersIn(html: string): string[] {
  const found: string[] = []
  visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }), 'element', (node: Element) => {
    const { tagName, properties } = node
    if (acting.has(tagName)) found.push(tagName)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || /^(?:style|srcDoc|form|action|ping|target|own|name)$/i.test(name))
        found.push(name)
      const scheme = /^[^/?#]*?:/.exec(String(value).replace(/[\0- ]/g, ''))?.[0].toLowerCase()
      if (['href', 'src', 'data', 'cite'].includes(name) && scheme && !safe.has(scheme)) found.push(scheme)
    }
  })
  return found
}

const safe = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const acting = new Set(
  `script style iframe object embed svg form button select textarea meta link base template noscript
  video audio dialog portal frameset title xmp`.split(/\s+/),
)

describe('sanitised, none is left of', () => {
  it.each(xssVectors)('%s', (vector) => {
    expect(dangersIn(render(`before\n\n${vector}\n\nafter`))).toEqual([])
  })

  it('what is there when HTML is kept, so that this test can fail', () => {
    const harmful = xssVectors.filter((vector) => dangersIn(render(vector, 'keep')).length > 0)
    expect(harmful.length).toBeGreaterThan(70)
  })

  it('pieces of HTML in any order', () => {
    const piece = fc.constantFrom(
      ...xssVectors.flatMap((vector) => vector.split(/(?<=>)|(?=<)/)),
      ...['**b**', '\n\n', '[[x]]', '#tag', '> [!note]\n', '```\n', '$x$', '| a |\n|---|\n', '- '],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(dangersIn(render(pieces.join('')))).toEqual([])
      }),
    )
  })
})

describe('sanitised HTML keeps', () => {
  it.each([
    ['Press <kbd>Ctrl</kbd> and H<sub>2</sub>O', '<p>Press <kbd>Ctrl</kbd> and H<sub>2</sub>O</p>'],
    [
      '<details open>\n<summary>More</summary>\n\n**Bold**\n\n</details>',
      '<details open>\n<summary>More</summary>\n<p><strong>Bold</strong></p>\n</details>',
    ],
    [
      '<a href="https://example.org/" class="tag" id="x" style="color:red" target="_top">x</a>',
      '<p><a href="https://example.org/" rel="nofollow noopener">x</a></p>',
    ],
    [
      '<img src="https://example.org/a.png" alt="A" width=3>',
      '<img src="https://example.org/a.png" alt="A" width="3" loading="lazy" referrerpolicy="no-referrer">',
    ],
    [
      '<table><tr><td colspan=2 onclick=x>a</td></tr></table>',
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    ],
    ['<td>a</td>', 'a'],
    ['a <math><mi>x</mi></math> b', '<p>a  b</p>'],
    ['<center>words</center> <font color=red>red</font>', 'words red'],
  ])('of %s what is harmless', (source, html) => {
    expect(render(source)).toBe(html)
  })

  it('all that the renderer makes of Markdown, whatever HTML stands around it', () => {
    const markdown = [
      '# Title ^block',
      'See #tag, ==mark==, `code` and [out](https://example.org).[^1]',
      '- [x] done\n- [ ] open',
      '| a | b |\n|:--|--:|\n| 1 | 2 |',
      '> [!warning]- Folded\n> body',
      '```ts\nlet x = 1\n```',
      '[^1]: A note.',
    ].join('\n\n')
    const rest = (html: string) => html.replace(/^<hr>\n/, '')
    expect(rest(render(`<hr>\n\n${markdown}`))).toBe(render(markdown, 'keep'))
  })

  it('nothing that poses as a part of the site', () => {
    const posing = '<div class="callout" id="site:main" role="main" data-callout="tip" tabindex="0">x</div>'
    expect(render(posing)).toBe('<div>x</div>')
  })
})

describe('a note within a note', () => {
  const inner = (html: HtmlPolicy): Partial<RenderContext> => {
    const source = '<img src=x onerror=ran()>\n\n==marked=='
    const tree = parseMarkdown(source)
    assignAnchors(tree, source)
    const context = { link: () => null, embed: () => null, tagUrl: () => '', footnotePrefix: 'e-' }
    return {
      link: () => ({ state: 'page', href: '/in/', label: 'In' }),
      embed: () => ({
        state: 'content',
        href: '/in/',
        title: 'In',
        tree,
        context: { ...context, words: en, softBreaks: false, headingShift: 0, html },
      }),
    }
  }

  it('of others is sanitised where HTML is kept', () => {
    const html = render('<b onclick="mine()">b</b>\n\n![[in]]', 'keep', inner('sanitise'))
    expect(html).toContain('onclick="mine()"')
    expect(html).not.toContain('onerror')
    expect(html).toContain('<mark>marked</mark>')
  })

  it('of one’s own keeps its HTML where that of others is sanitised', () => {
    const html = render('<b onclick="theirs()">b</b>\n\n![[in]]', 'sanitise', inner('keep'))
    expect(html).not.toContain('onclick')
    expect(html).toContain('onerror')
  })
})

describe('a picture whose address leads nowhere', () => {
  const known: Partial<RenderContext> = { address: (written) => (written === 'cat.png' ? null : written) }

  it.each([
    ['<img src="cat.png" alt="A cat">', 'A cat'],
    ['<img src="./none.svg" alt="None" width="9">', 'None'],
  ])('is its words: %s', (source, words) => {
    const html = render(`Here ${source} it is.`, 'keep', known)
    expect(html).toContain(`<span class="embed-missing" title="${en.text.noSuchFile}">${words}</span>`)
    expect(html).not.toContain('<img')
  })

  it('is nothing without words', () => {
    expect(render('Here <img src="cat.png"> it is.', 'keep', known)).toBe('<p>Here <span></span> it is.</p>')
  })

  it.each([
    'https://a.example/b.png',
    '//a.example/b.png',
    '/b.png',
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  ])('is none that leads to %s', (address) => {
    expect(render(`Here <img src="${address}" alt="b"> it is.`, 'keep', known)).toContain('<img')
  })
})
