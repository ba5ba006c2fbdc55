/**
 * row: 78
 * feature: The Markdown of every page at its address with `.md`
 * bar: clean Markdown with public properties and full addresses; no comments, no private property, of a
 * withheld link only the words
 */
import { describe, expect, it } from 'vitest'
import { readFrontmatter } from '../../../src/garden/frontmatter/read-frontmatter.ts'
import { renderTwin } from '../../../src/garden/twin.ts'
import { noteUrl, twinUrl } from '../../../src/garden/urls.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { growCase } from '../grow-case.ts'

const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org', author: { name: 'Ada' } })

async function twinsOf(files: Record<string, string>) {
  const { plan } = await growCase(files)
  return Object.fromEntries(
    plan.pages.map(({ entry }) => [
      entry.slug,
      renderTwin(entry, plan.outward.get(entry.slug)?.markdown ?? '', settings),
    ]),
  )
}

describe('row 78: Markdown twins', () => {
  it('say what the page says, and nothing private', async () => {
    const twins = await twinsOf({
      'a.md': `---
title: "A: *b*"
created: 2024-01-02
tags: [x]
rate: Ninety sovereigns
---
[[b]], [[b#H|there]], [[secret]], [[secret|words]] and [out](https://x.example/). %%hush%%<!-- hush -->

![[b]]

> [!tip] T
> $x$
`,
      'b.md': '## H\n\nOf b.',
      'secret.md': '---\ndraft: true\n---\nHush.',
    })
    expect(twins['a']).toBe(`---
title: "A: *b*"
description: b, there, unpublished note, words and out.
canonical: https://example.org/notes/a/
created: 2024-01-02
updated: 2024-01-02
tags:
  - x
lang: en
author: Ada
---

# A: \\*b\\*

[b](https://example.org/notes/b/), [there](https://example.org/notes/b/#h), unpublished note, words and [out](https://x.example/).

> [b](https://example.org/notes/b/)
>
> ### H
>
> Of b.

> [!tip] T
>
> $x$
`)
    expect([...readFrontmatter(twins['a'] ?? '').entries.keys()]).toContain('canonical')
  })

  it('are there for canvases and bases too', async () => {
    const twins = await twinsOf({
      'a.md': '![[b.canvas]] ![[c.base]]',
      'b.canvas':
        '{"nodes":[{"id":"1","type":"text","text":"On a card","x":0,"y":0,"width":1,"height":1}],"edges":[]}',
      'c.base': 'views:\n  - type: table\n    name: All\n',
    })
    expect(twins['b.canvas']).toContain('On a card')
    expect(twins['c.base']).toMatch(/\| .*\|/)
  })

  it('stand where no page can stand', () => {
    const [site, slug] = [{ base: '/r', trailingSlash: 'always' as const }, 'a b/c']
    expect(twinUrl(site, slug)).toBe('/r/notes/a%20b/c.md')
    expect(decodeURI(noteUrl(site, 'c.md'))).toBe('/r/notes/c．md/')
  })
})
