/**
 * row: 32
 * feature: MDX in notes
 * bar: `.md` is never parsed as MDX; `.mdx` is opt-in
 * limits: `.mdx` notes are not rendered at all
 */
import { describe, expect, test } from 'vitest'
import { growCase } from '../grow-case.ts'

describe('row 32: in a note that ends in `.md`', () => {
  test.each([
    ['a < b and {c}', '<p>a &#x3C; b and {c}</p>'],
    ['{1 + 1}', '<p>{1 + 1}</p>'],
    ["import x from 'y'", "<p>import x from 'y'</p>"],
    ['export const x = 1', '<p>export const x = 1</p>'],
    ['a <- b', '<p>a &#x3C;- b</p>'],
    ['{/* no comment */}', '<p>{/* no comment */}</p>'],
    ['    indented', '<pre tabindex="0"><code>indented\n</code></pre>'],
  ])('%j stays what it is', async (source, html) => {
    const { plan, messages } = await growCase({ 'a.md': `${source}\n` })
    expect(plan.pages.map((page) => page.html.trim())).toEqual([html])
    expect(messages).toEqual([])
  })
})

test('row 32: a file that ends in `.mdx` is no note, is not run, and nothing of it is published', async () => {
  const { garden, plan } = await growCase({
    'a.md': '[[page.mdx]] [[page]] ![[page.mdx]]\n',
    'page.mdx': 'export const x = globalThis.process.exit(1)\n\n# Zebra canary\n\n{x}\n',
  })
  expect([...garden.notes.keys()]).toEqual(['a.md'])
  expect(plan.files).toEqual([])
  expect(JSON.stringify(plan.pages)).not.toContain('Zebra')
  expect(plan.pages[0]?.html).not.toContain('href')
})
