/** What texts mean is the same, whichever thread finds it. */
import { expect, it } from 'vitest'
import { fitBesides } from '../../../pipelines/adapters/workers/fit-besides.ts'
import { toVector } from '../../../src/garden/suggest/signals/sparse.ts'
import { fitContent } from '../../../src/garden/suggest/view.ts'

it.each([30, 600])('finds what %i texts mean as one thread does', async (count) => {
  const vectors = Array.from({ length: count }, (_, at) =>
    toVector([0, 1, 2].map((step) => [(at * 7 + step * step) % 40, 1 + ((at + step) % 3)] as const)),
  )
  expect(await fitBesides({ vectors, terms: 40 })).toEqual(fitContent(vectors, 40))
})
