/**
 * row: 58
 * feature: Sequence and uplink
 * bar: the optional properties `parent` and `next` lead up and on; the path through a topic keeps to them, and gives
 * every note on it the one before and the one after
 */
import { describe, expect, it } from 'vitest'
import { growCase } from '../grow-case.ts'

async function pagesOf(files: Record<string, string>, more = {}) {
  const { plan } = await growCase(files, more)
  return Object.fromEntries(plan.pages.map((page) => [page.entry.slug, page]))
}

describe('row 58: sequence', () => {
  it('leads to the parent and to the next note', async () => {
    const pages = await pagesOf({
      'a.md': '---\nparent: "[[p]]"\nnext: b\n---\n',
      'b.md': '',
      'p.md': '# Top\n',
    })
    expect(pages['a']).toMatchObject({ parent: { slug: 'p', title: 'Top' }, next: { slug: 'b', title: 'b' } })
  })

  it('leads to nothing that is not published', async () => {
    const hidden = '---\ndraft: true\n---\n'
    const pages = await pagesOf({ 'a.md': '---\nparent: p\nnext: n\n---\n', 'p.md': hidden, 'n.md': hidden })
    expect(pages['a']).toMatchObject({ parent: null, next: null, crumbs: [] })
  })

  it('keeps to both on the path through a topic', async () => {
    const on = (properties: string, body: string) => `---\ntopic: t\n${properties}---\n${body}\n`
    const pages = await pagesOf({
      'a.md': on('next: c\n', '[[b]]'),
      'b.md': on('parent: a\n', ''),
      'c.md': on('', '[[b]]'),
    })
    const way = ['a', 'c', 'b'].map((slug) => pages[slug]?.path)
    expect(
      way.map((place) => `${place?.previous?.slug} ${place?.number}/${place?.total} ${place?.next?.slug}`),
    ).toEqual(['undefined 1/3 c', 'a 2/3 b', 'c 3/3 undefined'])
  })
})
