import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseLabels, type Label } from '../../../src/site/chart/choose-labels.ts'

const label = fc.record({
  node: fc.nat(),
  x: fc.nat(600),
  y: fc.nat(400),
  width: fc.integer({ min: 10, max: 200 }),
  height: fc.constant(18),
})

test('no chosen label covers another, the first is chosen, and each left out covers one', () => {
  const cover = (a: Label, b: Label) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 60 }), (wanted) => {
      const chosen = chooseLabels(wanted, 1000)
      expect(chosen[0]).toBe(wanted[0])
      for (const [at, one] of chosen.entries())
        expect(chosen.slice(at + 1).some((other) => cover(one, other))).toBe(false)
      for (const one of wanted)
        if (!chosen.includes(one)) expect(chosen.some((other) => cover(one, other))).toBe(true)
    }),
  )
  expect(chooseLabels([{ node: 1, x: 0, y: 0, width: 9, height: 9 }], 0)).toEqual([])
})
