import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import type { Parent } from 'unist'
import { visit as referenceVisit } from 'unist-util-visit'
import { visitParents as referenceVisitParents } from 'unist-util-visit-parents'
import { expect, it } from 'vitest'
import { visit, visitParents } from '../../src/markdown/visit.ts'

interface Plan {
  /** By the word of a node, what the visitor answers. */
  answers: Record<string, unknown>
  /** The words of the nodes that are taken out of their parents when they are met. */
  removed: string[]
  tree: unknown
}

const { tree } = fc.letrec((tie) => ({
  tree: fc.record({
    type: fc.constantFrom('root', 'emphasis', 'strong'),
    word: fc.string({ minLength: 1, maxLength: 1 }),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ type: fc.constantFrom('text', 'code'), word: fc.string({ minLength: 1, maxLength: 1 }) }),
    tie('tree'),
  ),
}))

const answer = fc.constantFrom(
  undefined,
  null,
  true,
  'skip',
  false,
  3,
  [true, 2],
  ['skip', 1],
  ['skip'],
  [false],
)
const plan: fc.Arbitrary<Plan> = fc.record({
  tree,
  answers: fc.dictionary(fc.string({ minLength: 1, maxLength: 1 }), answer, { maxKeys: 3 }),
  removed: fc.array(fc.string({ minLength: 1, maxLength: 1 }), { maxLength: 2 }),
})
const type = fc.constantFrom(null, 'text', 'emphasis')

/** A visitor that keeps a record, and the record; it ends a walk that goes in circles. */
function recorder({ answers, removed }: Plan) {
  const met: unknown[] = []
  const visitor = (node: Nodes, index: number | undefined, parent: Parent | undefined) => {
    const { word } = node as unknown as { word: string }
    met.push([node.type, word, index, parent?.type])
    if (met.length > 100) return false
    if (removed.includes(word) && parent && index !== undefined) parent.children.splice(index, 1)
    return answers[word] as undefined
  }
  return { met, visitor }
}

it('visits the nodes that the library would visit', () => {
  fc.assert(
    fc.property(plan, type, (one, only) => {
      const walks = [visit, referenceVisit].map((walk) => {
        const { met, visitor } = recorder(one)
        const copy = structuredClone(one.tree) as Root
        if (only === null) walk(copy, visitor)
        else walk(copy, only, visitor)
        return { met, copy }
      })
      expect(walks[0]).toEqual(walks[1])
    }),
  )
})

it('tells of the same ancestors', () => {
  fc.assert(
    fc.property(plan, type, (one, only) => {
      const walks = [visitParents, referenceVisitParents].map((walk) => {
        const { met, visitor } = recorder({ ...one, removed: [] })
        const above: string[][] = []
        const enter = (node: Nodes, ancestors: Parent[]) => {
          above.push(ancestors.map(({ type }) => type))
          return visitor(node, undefined, ancestors.at(-1))
        }
        const copy = structuredClone(one.tree) as Root
        if (only === null) walk(copy, enter)
        else walk(copy, only, enter)
        return { met, above }
      })
      expect(walks[0]).toEqual(walks[1])
    }),
  )
})
