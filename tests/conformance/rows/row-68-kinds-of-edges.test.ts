/**
 * row: 68
 * feature: Kinds of links, their direction and the stage of notes in the graph
 * bar: links, embeds, related notes, parents, next notes, relations and tags can be told apart, and not by colour alone
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { edgeKinds } from '../../../src/schemas/edge-kinds.ts'
import { lineKinds } from '../../../src/site/chart/chart-format.ts'
import { growCase } from '../grow-case.ts'

const files = {
  'a.md':
    '---\nparent: "[[b]]"\nnext: "[[c]]"\nrelatedNotes: ["[[d]]"]\nsource: "[[e]]"\nsecret: "[[h]]"\n---\n![[f]] [[g]] [words](g.md)\n',
  ...Object.fromEntries([...'bcdefgh'].map((name) => [`${name}.md`, '---\nmaturity: budding\n---\nText.\n'])),
}

describe('row 68: the kinds of links', () => {
  test('are told of each link, once', async () => {
    const { plan } = await growCase(files, { relations: ['source'] })
    const { nodes, edges } = plan.graph
    expect(edges.map(([from, to, kind]) => `${nodes[from]?.slug} ${kind} ${nodes[to]?.slug}`).sort()).toEqual(
      ['a embed f', 'a link g', 'a next c', 'a parent b', 'a related d', 'a relation e'],
    )
    expect(nodes.map(({ maturity }) => maturity).filter((stage) => stage === 'budding')).toHaveLength(7)
  })

  test('have a direction on both pages', async () => {
    const { plan } = await growCase(files)
    const neighbours = (slug: string) =>
      plan.pages
        .find(({ entry }) => entry.slug === slug)
        ?.neighbourhood?.notes.map((one) => [one.slug, one.to, one.from])
    expect(neighbours('g')).toEqual([['a', [], ['link']]])
    expect(neighbours('a')).toContainEqual(['f', ['embed'], []])
  })

  test('differ in the width or the dashes of their lines', () => {
    expect(lineKinds.slice(0, -1)).toEqual(edgeKinds)
    const css = readFileSync(new URL('../../../src/styles/graph.css', import.meta.url), 'utf8')
    const looks = lineKinds.map((kind) => {
      const rule = new RegExp(`\\.edge\\[data-kind="${kind}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
      return (rule.match(/stroke-(?:width|dasharray): [^;]+/g) ?? []).join()
    })
    expect(new Set(looks).size).toBe(lineKinds.length)
  })
})
