/**
 * row: 32
 * feature: MDX in notes
 * bar: `.md` is never parsed as MDX; `.mdx` is opt-in
 */
import { describe, expect, test } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
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
    for (const mdx of [false, true]) {
      const { plan, messages } = await growCase({ 'a.md': `${source}\n` }, { mdx })
      expect(plan.pages.map((page) => page.html.trim())).toEqual([html])
      expect(plan.pages[0]).not.toHaveProperty('mdx')
      expect(messages).toEqual([])
    }
  })
})

test('row 32: without the setting, a file that ends in `.mdx` is no note, is not run, and nothing of it is published', async () => {
  const { garden, plan, messages } = await growCase({
    'a.md': '[[page.mdx]] [[page]] ![[page.mdx]]\n',
    'page.mdx': 'export const x = globalThis.process.exit(1)\n\n# Zebra canary\n\n{x}\n',
  })
  expect([...garden.notes.keys()]).toEqual(['a.md'])
  expect(plan.files).toEqual([])
  expect(JSON.stringify(plan.pages)).not.toContain('Zebra')
  expect(plan.pages[0]?.html).not.toContain('href')
  expect(messages.filter(({ ruleId }) => ruleId === 'mdx-off').map(({ file }) => file)).toEqual(['page.mdx'])
})

describe('row 32: with the setting, a file that ends in `.mdx`', () => {
  const grow = (files: Record<string, string>, more: Record<string, unknown> = {}) =>
    growCase(files, { mdx: true, ...more })

  test('is a note: properties, links, backlinks, tags, headings', async () => {
    const { garden, plan, messages } = await grow({
      'a.mdx':
        '---\ntitle: Tides\naliases: [ebb]\n---\nimport C from "./c.astro"\n\n## How {1}\n\n<C>\n\nto [[b]] #sea\n\n</C>\n',
      'b.md': '[[a]] [[a.mdx|x]] [[ebb]] [[a#How]]\n',
    })
    const page = (slug: string) => plan.pages.find(({ entry }) => entry.slug === slug)
    expect(page('a')?.entry).toMatchObject({ title: 'Tides', tags: ['sea'] })
    expect(page('a')?.headings).toMatchObject([{ id: 'how', text: 'How' }])
    expect(page('a')?.backlinks.map(({ slug }) => slug)).toEqual(['b'])
    expect(page('b')?.backlinks.map(({ slug }) => slug)).toEqual(['a'])
    expect(page('b')?.html.match(/href="[^"]*"/g)).toEqual([
      'href="/notes/a/"',
      'href="/notes/a/"',
      'href="/notes/a/"',
      'href="/notes/a/#how"',
    ])
    expect(garden.links.get(toVaultPath('a.mdx'))).toMatchObject([{ raw: '[[b]]', line: 11, column: 4 }])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['link-by-alias'])
  })

  test('shows in feeds and other notes its words, without code that runs', async () => {
    const { plan } = await grow({
      'a.mdx':
        'export const x = 1\n\nOne {x} <Card title="t">*two*</Card>\n\n<div className="box" onClick={x}>three</div>\n',
      'b.md': '![[a]]\n',
    })
    const html = plan.pages.map((page) => page.html)
    expect(html[0]).toMatch(/^<p>One {2}<em>two<\/em><\/p>\n<div class="box">\s*three\s*<\/div>$/)
    expect(html[1]).toContain('<em>two</em>')
    expect(html.join()).not.toMatch(/export|Card|onClick|\{x\}/)
  })

  test('has its HTML sanitised there when the settings say so', async () => {
    const { plan } = await grow(
      { 'a.mdx': '<a href="javascript:x">a</a> <script>{`x`}</script>\n' },
      { html: 'sanitise' },
    )
    expect(plan.pages[0]?.html).not.toMatch(/javascript|script/)
  })

  test('is withheld when it is no MDX, with the place', async () => {
    const { plan, messages } = await grow({ 'a.mdx': 'fine\n\nx {1 +\n', 'b.md': '' })
    expect(plan.pages.map(({ entry }) => entry.slug)).toEqual(['b'])
    expect(messages.map(({ ruleId, file, line }) => [ruleId, file, line])).toEqual([
      ['mdx-invalid', 'a.mdx', 3],
    ])
  })

  test.each([
    ['a property', { 'in/a.mdx': '---\nuntrusted: true\n---\n{1}\n' }, {}],
    ['its folder', { 'in/a.mdx': '{1}\n' }, { untrusted: ['In'] }],
  ])('is withheld when others wrote it, as %s says', async (_, files, more) => {
    const { plan, messages } = await grow({ ...files, 'b.md': '[[a|the words]]\n' }, more)
    expect(plan.pages.map(({ entry }) => entry.slug)).toEqual(['b'])
    expect(messages.map(({ ruleId }) => ruleId)).toContain('mdx-untrusted')
  })

  test('obeys the flags of every note', async () => {
    const { plan } = await grow({
      'a.mdx': '---\ndraft: true\n---\n{1}\n',
      'b.mdx': '---\npublish: maybe\n---\n{1}\n',
      'c.md': '',
    })
    expect(plan.pages.map(({ entry }) => entry.slug)).toEqual(['c'])
  })

  test('has the same address as a note that ends in `.md`: both are withheld', async () => {
    const { plan, messages } = await grow({ 'a.mdx': '', 'a.md': '', 'b.md': '' })
    expect(plan.pages.map(({ entry }) => entry.slug)).toEqual(['b'])
    expect(messages.filter(({ ruleId }) => ruleId === 'url-collision')).toHaveLength(2)
  })
})
