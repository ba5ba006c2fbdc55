/** The places of a large graph are the same, whichever thread finds them. */
import { expect, it } from 'vitest'
import { placeBesides } from '../../../pipelines/adapters/workers/place-besides.ts'
import type { Edge } from '../../../src/garden/map/join-nodes.ts'
import { placeNodes } from '../../../src/garden/map/place-nodes.ts'

it.each([3, 1200])('places %i nodes as one thread does', async (count) => {
  const edges = Array.from({ length: count }, (_, at): Edge => [at, (at * 7 + 1) % count])
  expect(await placeBesides(count, edges)).toEqual(placeNodes(count, edges))
})
