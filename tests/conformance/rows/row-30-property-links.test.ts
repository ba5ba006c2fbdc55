/**
 * row: 30
 * feature: Links in properties
 * bar: a plain name and a quoted link in `relatedNotes` both make typed edges and backlinks; links in any other property are found, and are public only where the owner says so
 */
import { expect, test } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { growCase } from '../grow-case.ts'

const others = {
  'camelot.md': 'C.\n',
  'dir/round table.md': 'T.\n',
  'hidden.md': '---\npublish: false\n---\n',
}

async function grow(properties: string, settings: Record<string, unknown> = {}) {
  const { garden, plan } = await growCase({ 'a.md': `---\n${properties}\n---\n`, ...others }, settings)
  const page = (slug: string) => plan.pages.find(({ entry }) => entry.slug === slug)
  const links = (garden.links.get(toVaultPath('a.md')) ?? []).map(
    ({ property, target, line, column }) => `${property} ${target} ${line}:${column}`,
  )
  return { page, links, plan, edges: [...(garden.graph.targets.get(toVaultPath('a.md')) ?? [])] }
}

test.each([
  ['relatedNotes: [camelot]', '2:16'],
  ['relatedNotes: ["[[camelot]]"]', '2:16'],
  ['relatedNotes: "[[camelot]]"', '2:15'],
  ['relatedNotes:\n  - camelot.md', '3:5'],
  ['related: ["[[Camelot|the court]]"]', '2:11'],
])('row 30: %j is a typed edge and a backlink', async (properties, place) => {
  const { page, links, edges } = await grow(properties)
  expect(links).toEqual([`relatedNotes camelot.md ${place}`])
  expect(edges).toEqual(['camelot.md'])
  expect(page('camelot')?.backlinks).toMatchObject([{ slug: 'a', property: 'relatedNotes', mentions: [] }])
  expect(page('a')?.related).toMatchObject([{ slug: 'camelot', reason: 'chosen' }])
})

test.each([
  ['supports: "[[camelot]]"', ['supports camelot.md 2:11']],
  [
    'supports: ["[[camelot]]", x, "[[round table]]"]',
    ['supports camelot.md 2:12', 'supports dir/round table.md 2:30'],
  ],
  [
    'case:\n  for: ["[[camelot]]"]\n  against:\n    - who: "[[hidden]]"',
    ['case camelot.md 3:9', 'case hidden.md 5:12'],
  ],
  ['supports: camelot', []],
  ['supports: see [[camelot]]', []],
])('row 30: %j holds the links that Obsidian finds', async (properties, expected) => {
  expect((await grow(properties)).links).toEqual(expected)
})

test('row 30: a link in a property of one’s own is no edge that readers see', async () => {
  const { page, plan, edges } = await grow('client: "[[camelot]]"')
  expect(edges).toEqual([])
  expect(page('camelot')?.backlinks).toEqual([])
  expect(page('a')).toMatchObject({ related: [], relations: [] })
  expect(JSON.stringify(plan)).not.toContain('client')
})

test('row 30: the setting `relations` makes it one, typed, without what is withheld', async () => {
  const { page, plan, edges } = await grow(
    'Supports: ["[[camelot|my words]]", "[[hidden]]"]\nclient: "[[round table]]"',
    {
      relations: ['supports', 'contradicts'],
    },
  )
  expect(edges).toEqual(['camelot.md'])
  expect(page('a')?.relations).toEqual([{ name: 'supports', notes: [{ slug: 'camelot', title: 'camelot' }] }])
  expect(page('camelot')?.backlinks).toMatchObject([{ slug: 'a', property: 'Supports' }])
  expect(JSON.stringify(plan)).not.toMatch(/hidden|my words|client|contradicts/)
})
