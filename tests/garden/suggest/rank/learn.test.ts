import { describe, expect, it } from 'vitest'
import { features, productsFrom } from '../../../../src/garden/suggest/features.ts'
import { createExamples } from '../../../../src/garden/suggest/rank/examples.ts'
import { fitModel } from '../../../../src/garden/suggest/rank/learn.ts'

/** Pairs that are linked where the first value of them is above zero, as the last is. */
function examples() {
  const width = features.length
  const made = createExamples(width)
  const size = 60
  const values = new Float32Array(size * width)
  const linked = Uint8Array.from({ length: size }, (_, row) => (row % 3 === 0 ? 1 : 0))
  linked.forEach((isLinked, row) => {
    values[row * width] = isLinked
    values[(row + 1) * width - 1] = isLinked
  })
  made.addRows({ values, linked, counts: new Float32Array(size).fill(1) })
  return made
}

describe('fitModel', () => {
  it('learns from what is said and from products', () => {
    const { weights } = fitModel(examples())
    expect(weights[0]).toBeGreaterThan(0.1)
    expect(weights.at(-1)).toBeGreaterThan(0.1)
  })

  it('learns from no product for other gardens', () => {
    const { weights } = fitModel(examples(), { plain: true })
    expect(weights[0]).toBeGreaterThan(0.1)
    expect([...weights.subarray(productsFrom)].every((weight) => weight === 0)).toBe(true)
  })
})
