/**
 * row: 81
 * feature: Nobody else is asked before a click
 * bar: every page has a policy that names the site and what its own text needs; styles in a text become classes; previews hold no picture of others
 */
import { describe, expect, it } from 'vitest'
import { contentPolicy } from '../../../src/garden/shield/content-policy.ts'
import type { NotePage } from '../../../src/schemas/page.ts'
import { noNeeds } from '../../../src/schemas/page-needs.ts'
import { growCase } from '../grow-case.ts'

/** The page of a note in Markdown. */
async function pageOf(markdown: string): Promise<NotePage> {
  const { plan } = await growCase({ 'note.md': markdown })
  const [page] = plan.pages
  if (!page) throw new Error('The note is not published.')
  return page
}

/** What the page of a note in Markdown may load: the sources of each directive that is not the site alone. */
async function leaveOf(markdown: string): Promise<Record<string, string>> {
  const { needs = noNeeds } = await pageOf(markdown)
  const policy = contentPolicy({ kind: 'page', needs, secure: true, sha256: (text) => `of:${text}` })
  const plain = contentPolicy({ kind: 'page', secure: true }).split('; ')
  const own = policy.split('; ').filter((rule) => !plain.includes(rule))
  return Object.fromEntries(own.map((rule) => [rule.split(' ', 1)[0] ?? '', rule.replace(/^\S+ /, '')]))
}

describe('row 81: the policy of a page', () => {
  it.each<[markdown: string, leave: Record<string, string>]>([
    ['Words, `code`, [a link](https://a.example).', {}],
    ['$$\\begin{pmatrix}1 & 2\\\\3 & 4\\end{pmatrix}$$', {}],
    ['```js\nconst a = 1\n```', {}],
    ['![A](https://a.example/b.png)', { 'img-src': "'self' https://a.example" }],
    ['![A](https://youtu.be/dQw4w9WgXcQ)', { 'frame-src': 'https://www.youtube-nocookie.com' }],
    ['![A](https://vimeo.com/76979871)', { 'frame-src': 'https://player.vimeo.com' }],
    ['![A](https://x.com/a/status/1)', {}],
    ['<p style="color: red">A</p>', {}],
  ])('of %j lets pass %j more than that of any page', async (markdown, leave) => {
    expect(await leaveOf(markdown)).toEqual(leave)
  })

  it('of a note with a script of its author names that script', async () => {
    expect(await leaveOf('<script>go()</script>')).toEqual({
      'script-src': "'self' 'wasm-unsafe-eval' 'sha256-of:go()'",
    })
  })

  it('of a note that others wrote names neither scripts nor frames', async () => {
    const text =
      '---\nuntrusted: true\n---\n\n<script>go()</script><iframe src="https://a.example"></iframe>\n'
    expect(await leaveOf(text)).toEqual({})
  })
})

describe('row 81: the text of a page', () => {
  it('holds no style, and looks as its author said', async () => {
    const { html, looks = [] } = await pageOf('<p style="color: red">A</p>')
    expect(looks.map(({ rule }) => rule)).toEqual(['color: red'])
    expect(html).toContain(`<p class="${looks[0]?.name}">A</p>`)
  })

  it('is shown in previews without the pictures of others', async () => {
    const { plan } = await growCase({
      'note.md': 'A ![B](https://a.example/b.png) c.',
      'other.md': '[[note]]',
    })
    expect(plan.previews.get('note')?.opening).toBe('<p>A  c.</p>')
  })
})
