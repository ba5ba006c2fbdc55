/** For any garden: what the graph holds and what the pages show are the same links, and each arrives. */
import fc from 'fast-check'
import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { linkingTo } from '../../src/garden/graph.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { readPageFacts, type ShownPage } from './page-facts.ts'
import { renderVault } from './render-vault.ts'

const paths = ['a.md', 'b.md', 'd/a.md', 'd/Ünï c.md', 'd/e/花.md', 'secret.md'] as const
const names = ['a', 'B', 'd/a', 'ünï C', './a', '../a', '/d/a', '花', 'secret', 'Ay', 'nowhere', '']
const places = ['', '#One', '#One#Two', '#two', '#^id', '#^ID', '#nowhere', '#^nowhere']

const link = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...places), fc.constantFrom('', '|words', '|==w== *x*'))
  .filter(([name, place]) => name + place !== '')

/** A link in one of its forms. */
const written = fc
  .tuple(link, fc.constantFrom('wiki', 'embed', 'markdown', 'reference'), fc.nat(999))
  .map(([[name, place, display], form, number]) => {
    const url = encodeURI(`${name === '' ? '' : `${name}.md`}${place}`)
    if (form === 'wiki') return `[[${name}${place}${display}]]`
    if (form === 'embed') return `![[${name}${place}]]`
    return form === 'markdown' ? `[text](<${decodeURI(url)}>)` : `[text][r${number}]\n\n[r${number}]: ${url}`
  })

/** A place in a note where links stand. */
const block = fc
  .tuple(
    fc.array(written, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '- ', '> ', '## ', '> [!note] '),
  )
  .map(
    ([links, mark]) =>
      `${mark}${links.join(mark === '' ? ' and ' : ' ').replaceAll('\n\n', mark === '' ? '\n\n' : ' ')}`,
  )

const note = fc
  .tuple(
    fc.array(block, { maxLength: 4 }),
    fc.array(fc.constantFrom('"[[a]]"', 'd/a', 'secret'), { maxLength: 2 }),
  )
  .map(
    ([blocks, related]) =>
      `---\nrelatedNotes: [${related.join(', ')}]\n---\n\n# One\n\n${blocks.join('\n\n')}\n\n## Two\n\nText. ^id\n`,
  )

const gardens = fc.tuple(...paths.map(() => note)).map((texts) =>
  Object.fromEntries(
    paths.map((path, at) => {
      const text = texts[at] ?? ''
      const more = path === 'secret.md' ? 'publish: false' : path === 'b.md' ? 'aliases: [Ay]' : 'lang: en'
      return [path, text.replace('---\n', `---\n${more}\n`)]
    }),
  ),
)

/** A page without what other notes say on it: of what is embedded, only the title stays. */
function ownWords(html: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'div' || !String(node.properties['className']).split(',').includes('embed')) return
    node.children = node.children.slice(0, 1)
    return SKIP
  })
  return toHtml(tree)
}

/** The garden of `texts`, and the facts of its pages, or of what `part` leaves of them. */
function show(texts: Record<string, string>, part = (html: string) => html) {
  const { garden, html } = renderVault(texts)
  const pages = [...garden.publishSet.published.values()].map(
    ({ path, slug, title, titleId }): ShownPage => ({
      entry: { slug, title },
      titleId,
      source: path,
      html: part(html(path)),
    }),
  )
  const facts = readPageFacts({ garden, plan: { pages, files: [] } })
  const isTag = (target: string) => target.startsWith('/tags/')
  return {
    garden,
    pages: new Map(
      [...facts].map(([path, { links }]) => [path, links.filter(([, target]) => !isTag(target))]),
    ),
  }
}

test('every link of a page arrives, and none leads to what is not published', () => {
  fc.assert(
    fc.property(gardens, (texts) => {
      const { pages } = show(texts)
      expect(pages.has('secret.md')).toBe(false)
      for (const links of pages.values()) {
        for (const [, target, place] of links) {
          expect(pages.has(target)).toBe(true)
          expect(place ?? '').not.toMatch(/^no element/)
        }
      }
    }),
  )
})

test('the edges are the links that pages show, both ways', () => {
  fc.assert(
    fc.property(gardens, (texts) => {
      const { garden, pages } = show(texts, ownWords)
      for (const [source, links] of pages) {
        const shown = new Set(links.map(([, target]) => target).filter((target) => target !== source))
        const relations = garden.links.get(toVaultPath(source))?.filter(({ property }) => property !== null)
        const chosen = new Set(relations?.map(({ target }) => target as string | null))
        const edges = [...pages.keys()].filter((to) =>
          linkingTo(garden.graph, toVaultPath(to)).has(toVaultPath(source)),
        )
        expect(edges.filter((edge) => !shown.has(edge) && !chosen.has(edge))).toEqual([])
        expect([...shown].filter((target) => !edges.includes(target))).toEqual([])
      }
    }),
  )
})
