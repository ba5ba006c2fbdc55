/**
 * row: 69
 * feature: Dangling edges kept out of the graph
 * bar: for any garden, the edges of both graphs are the links between its published notes, both ways, and none leads nowhere
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gardenEdges } from '../../../src/garden/garden-edges.ts'
import { linkedFrom } from '../../../src/garden/graph.ts'
import { siteGraph } from '../../../src/garden/map/site-graph.ts'
import { neighbourhoodOf } from '../../../src/garden/neighbourhood.ts'
import { noteEntry } from '../../../src/garden/note-entry.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { gardenOf } from '../../fakes/garden-of.ts'

const names = ['a', 'b', 'c', 'zebra', 'nowhere'] as const
const link = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom('[[', '![['))
  .map(([name, open]) => `${open}${name}]]`)
const gardens = fc
  .tuple(...['a', 'b', 'c', 'zebra'].map(() => fc.array(link, { maxLength: 5 })))
  .map((links) =>
    Object.fromEntries(
      ['a', 'b', 'c', 'zebra'].map((name, at) => [
        `${name}.md`,
        `${name === 'zebra' ? '---\npublish: false\n---\n' : ''}${links[at]?.join(' ')}\n`,
      ]),
    ),
  )
const settings = settingsSchema.parse({ title: 'Case' })

test('row 69: both graphs hold the links between published notes, and no others', () => {
  fc.assert(
    fc.property(gardens, (texts) => {
      const garden = gardenOf(texts)
      const notes = [...garden.publishSet.published.values()]
      const graph = siteGraph(
        gardenEdges(garden, settings),
        notes.map((note) => noteEntry(garden, note, settings)),
      )
      expect(JSON.stringify(graph)).not.toContain('zebra')
      const slugs = graph.nodes.map(({ slug }) => slug)
      const global = new Set(graph.edges.map(([from, to]) => `${slugs[from]} ${slugs[to]}`))
      const linked = notes.flatMap(({ path, slug }) =>
        [...linkedFrom(garden.graph, path)].map((to) => `${slug} ${garden.notes.get(to)?.slug}`),
      )
      expect([...global].sort()).toEqual([...new Set(linked)].sort())
      const local = notes.flatMap((note) =>
        (neighbourhoodOf(garden, note, settings)?.notes ?? []).map((other) => ({
          ...other,
          here: note.slug,
        })),
      )
      const led = local.flatMap(({ here, slug, to }) => (to.length > 0 ? [`${here} ${slug}`] : []))
      const came = local.flatMap(({ here, slug, from }) => (from.length > 0 ? [`${slug} ${here}`] : []))
      expect(led.sort()).toEqual([...global].sort())
      expect(came.sort()).toEqual([...global].sort())
    }),
  )
})
