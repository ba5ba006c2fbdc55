import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyWidths } from '../../../src/garden/pictures/copy-widths.ts'

test.for([
  { own: 4000, place: 592, widths: [400, 800, 1184] },
  { own: 4000, place: 300, widths: [400, 800] },
  { own: 4000, place: 120, widths: [400] },
  { own: 1000, place: 592, widths: [400, 800, 1000] },
  { own: 900, place: 592, widths: [400, 900] },
  { own: 350, place: 592, widths: [350] },
])('$own pixels in $place', ({ own, place, widths }) => {
  expect(copyWidths(own, place)).toEqual(widths)
})

test('ascend, are bounded, and are never wider than the picture', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60000 }), fc.integer({ min: 1, max: 5000 }), (own, place) => {
      const widths = copyWidths(own, place)
      expect(widths.length).toBeGreaterThan(0)
      expect(widths.length).toBeLessThanOrEqual(3)
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b))
      expect(widths.at(-1)).toBeLessThanOrEqual(Math.min(own, 1184))
      // Sharp on a screen of twice as many pixels, wherever the file and our bound allow it.
      expect(widths.at(-1)).toBeGreaterThanOrEqual(Math.min(own, 1184, 2 * place))
    }),
  )
})
