/**
 * row: 67
 * feature: The data of a graph as a table
 * bar: a table stands beside every graph: the same notes, relations and directions in words
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphRows, pagesOfRows } from '../../../src/site/chart/graph-rows.ts'
import { growCase } from '../grow-case.ts'

describe('row 67: the table of the global graph', () => {
  test('has every note, the most linked first, with its links both ways', async () => {
    const { plan } = await growCase({
      'a.md': '[[b]] [[b]] ![[b]] [[c]]\n',
      'b.md': '[[a]]\n',
      'c.md': 'Text.\n',
      'd.md': 'Text.\n',
    })
    expect(
      graphRows(plan.graph, 'en').map(({ node, outgoing, incoming }) => [node.slug, outgoing, incoming]),
    ).toEqual([
      ['a', 2, 1],
      ['b', 1, 1],
      ['c', 0, 1],
      ['d', 0, 0],
    ])
  })

  test('has every note on one of its pages', () => {
    fc.assert(
      fc.property(fc.nat(900), (count) => {
        const nodes = Array.from({ length: count }, (_, at) => ({
          slug: `n${at}`,
          title: `N${at}`,
          lang: null,
          maturity: null,
          topic: null,
          tags: [],
        }))
        const rows = graphRows({ nodes, edges: [] }, 'en')
        expect(pagesOfRows(rows).flat()).toEqual(rows)
        expect(pagesOfRows(rows).length).toBeGreaterThan(0)
      }),
    )
  })
})
