import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { bodyTree } from '../../../src/markdown/body-tree.ts'
import { outwardCopy } from '../../../src/markdown/outward/outward-copy.ts'
import { outwardTree } from '../../../src/markdown/outward/outward-tree.ts'
import { parseMarkdown } from '../../../src/markdown/parse.ts'
import { plainText } from '../../../src/markdown/plain-text.ts'
import { renderNote, renderVault } from '../../conformance/render-vault.ts'

const page = 'https://g.example/notes/note/'
const twin = (markdown: string) => outwardCopy(outwardTree(bodyTree(renderNote(markdown)), page)).markdown

describe('a Markdown twin', () => {
  test.each([
    ['A *b* **c** ~~d~~ `e`', 'A *b* **c** ~~d~~ `e`\n'],
    ['> [!tip]- Do **this**\n> Body', '> [!tip] Do **this**\n>\n> Body\n'],
    ['> [!note]\n> Body', '> [!note] Note\n>\n> Body\n'],
    ['So $a|b$ and \\$5', 'So $a|b$ and \\$5\n'],
    ['| a |\n|-|\n| $x\\|y$ |', '| a |\n| - |\n| $x\\|y$ |\n'],
    ['$$\na\n\\\\\nb\n$$', '$$\na\n\\\\\nb\n$$\n'],
    ['```js\nlet a\n```', '```js\nlet a\n```\n'],
    ['```mermaid\ngraph TD\n```', '```mermaid\ngraph TD\n```\n'],
    ['- [ ] a\n- [x] b\n- [/] c', '- [ ] a\n- [x] b\n- [/] c\n'],
    ['a[^x] b^[c]\n\n[^x]: d', 'a[^1] b[^2]\n\n[^1]: d\n\n[^2]: c\n'],
    ['![F](https://youtu.be/dQw4w9WgXcQ)', '[F](https://youtu.be/dQw4w9WgXcQ)\n'],
    ['a %%hidden%% b <!-- too --> ^id', 'a b\n'],
    ['## H\n\nto [[#H]]', `## H\n\nto [H](${page}#h)\n`],
    ['not a \\#tag, a [[missing]] one', 'not a #tag, a missing one\n'],
    ['<script>x()</script><b onclick="x()">b</b>', '**b**\n'],
  ])('of %j', (markdown, expected) => {
    expect(twin(markdown)).toBe(expected)
  })

  test('shows embedded notes as quotations, their footnotes counted on, and nothing withheld', () => {
    const vault = renderVault({
      'note.md': 'One[^1] [[secret|shown]] [[secret]]\n\n![[other]]\n\n[^1]: first',
      'other.md': 'Two[^1]\n\n[^1]: second',
      'secret.md': '---\ndraft: true\n---\nno',
    })
    const text = outwardCopy(outwardTree(bodyTree(vault.html('note.md')), page)).markdown
    expect(text).not.toMatch(/secret|\bno\b/)
    expect(text).toContain('One[^')
    expect(text).toContain('> [other](https://g.example/notes/other/)\n>\n> Two[^')
    expect(text).toMatch(/\[\^(\d)\]: first/)
    expect(text).toMatch(/\[\^(\d)\]: second/)
  })

  const word = fc.stringMatching(/^[a-z*_[\]()#>|$`~!\\<&-]{1,8}$/)
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
  const line = fc.oneof(
    words,
    words.map((text) => `- ${text}`),
    words.map((text) => `> [!note] ${text}\n> ${text}`),
    words.map((text) => `## ${text}`),
    fc.tuple(words, fc.webUrl()).map(([text, url]) => `a [${text.replace(/[[\]]/g, '')}](<${url}>) b`),
    words.map((text) => `| a | b |\n|-|-|\n| ${text.replaceAll('|', '')} | c |`),
  )

  test('says the same words and has the same links as the page', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const html = renderNote(lines.join('\n\n'))
        const { markdown } = outwardCopy(outwardTree(bodyTree(html), page))
        const tree = parseMarkdown(markdown)
        expect(letters(plainText(tree))).toBe(letters(textOf(html)))
        expect(linksIn(tree)).toEqual(hrefsOf(html))
      }),
    )
  })
})

/** Letters alone: marks and blanks are where the two differ by nature. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** The kind beside the title of a callout is its marker in Markdown. */
function textOf(html: string): string {
  const parts: string[] = []
  visit(outwardTree(bodyTree(html), page), (node) => {
    if (node.type === 'text') parts.push(node.value)
    if (node.type !== 'element') return true
    if (node.tagName === 'math') parts.push(String(node.properties['alttext'] ?? node.properties['altText']))
    return node.tagName !== 'math' && String(node.properties['className']) !== 'callout-kind' ? true : 'skip'
  })
  return parts.join('')
}

function hrefsOf(html: string): string[] {
  const hrefs: string[] = []
  visit(outwardTree(bodyTree(html), page), 'element', ({ properties }) => {
    if (typeof properties['href'] === 'string') hrefs.push(new URL(properties['href']).href)
  })
  return hrefs
}

function linksIn(tree: Nodes): string[] {
  const urls: string[] = []
  visit(tree, 'link', ({ url }) => {
    urls.push(new URL(url).href)
  })
  return urls
}
