/**
 * row: 66
 * feature: Local graph and global graph
 * bar: the local graph is SVG in the HTML of the page; the global one is drawn from one file that loads on a click
 */
import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { chartData } from '../../../src/site/chart/chart-data.ts'
import { drawOrbit } from '../../../src/site/orbit/draw-orbit.ts'
import { orbitBodies } from '../../../src/site/orbit/orbit-bodies.ts'
import { growCase } from '../grow-case.ts'

const settings = settingsSchema.parse({ title: 'Case', url: 'https://example.org' })
const files = {
  'a.md': '---\nmaturity: evergreen\ntags: [moss, stone]\n---\n[[b]] ![[c]]\n',
  'b.md': '---\ntags: [moss]\n---\n[[a]]\n',
  'c.md': '[[a]] [[b]]\n',
  'alone.md': 'Text.\n',
}

describe('row 66: the local graph', () => {
  test('holds the notes one link away, and some tags, each with an address and a place', async () => {
    const { plan } = await growCase(files)
    const [page] = plan.pages.filter(({ entry }) => entry.slug === 'a')
    const bodies = page ? orbitBodies(page, settings) : []
    expect(bodies.map(({ href, kinds, direction }) => [href, kinds, direction])).toEqual([
      ['/notes/c/', ['embed', 'link'], 'both'],
      ['/notes/b/', ['link'], 'both'],
      ['/tags/moss/', ['tag'], 'to'],
      ['/tags/stone/', ['tag'], 'to'],
    ])
    expect(drawOrbit(bodies, ({ title }) => title).bodies).toHaveLength(4)
  })

  test('is not there for a note without links', async () => {
    const { plan } = await growCase(files)
    expect(plan.pages.find(({ entry }) => entry.slug === 'alone')).not.toHaveProperty('neighbourhood')
  })

  test('names 24 notes at most, the most telling first, and counts the rest', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `n${at}`)
    const texts = Object.fromEntries(many.map((name) => [`${name}.md`, 'Text.\n']))
    const { plan } = await growCase({
      ...texts,
      'hub.md': `---\nparent: "[[n29]]"\n---\n${many.map((name) => `[[${name}]]`).join(' ')}\n`,
    })
    const hub = plan.pages.find(({ entry }) => entry.slug === 'hub')?.neighbourhood
    expect([hub?.notes.length, hub?.more, hub?.notes[0]?.slug]).toEqual([24, 6, 'n29'])
  })
})

describe('row 66: the file of the global graph', () => {
  test('holds every note with its place, and the tags that join two', async () => {
    const { plan } = await growCase(files)
    const data = chartData(plan.graph, settings)
    expect(data.hrefs).toEqual(['/notes/a/', '/notes/alone/', '/notes/b/', '/notes/c/', '/tags/moss/'])
    expect(data).toMatchObject({ notes: 4, stages: [2, -1, -1, -1], topics: [-1, -1, -1, -1] })
    expect([data.x.length, data.y.length]).toEqual([5, 5])
    expect([...data.x, ...data.y].every(Number.isInteger)).toBe(true)
  })
})
