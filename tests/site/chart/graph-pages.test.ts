import { expect, test } from 'vitest'
import { graphPages } from '../../../src/site/chart/graph-rows.ts'

const node = (slug: string) => ({ slug, title: slug, lang: null, maturity: null, topic: null, tags: [] })

test('counts the notes as every list does, and documents apart', () => {
  const graph = { nodes: ['moss', 'map.canvas', 'fern'].map(node), edges: [[0, 1, 'link'] as never] }
  const [page] = graphPages(graph, 'en', ['map.canvas'])
  expect(page).toMatchObject({ notes: 2, documents: 1, links: 1, alone: 1 })
  expect(page?.rows).toHaveLength(3)
})

test('has a hundred notes on a page', () => {
  const nodes = Array.from({ length: 101 }, (_, at) => node(String(at)))
  expect(graphPages({ nodes, edges: [] }, 'en').map(({ rows, isLast }) => [rows.length, isLast])).toEqual([
    [100, false],
    [1, true],
  ])
})
