/** Moving and zooming: what is under the hand stays there. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framing, moved, toScreen, toWorld, zoomed } from '../../../src/site/chart/camera.ts'

const size = { width: 800, height: 500 }
const coordinate = fc.integer({ min: -3000, max: 3000 })
const camera = fc.record({
  x: coordinate,
  y: coordinate,
  scale: fc.double({ min: 0.05, max: 8, noNaN: true }),
})
const spot = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 500 }) })

test('what is at a spot is still there after zooming', () => {
  fc.assert(
    fc.property(camera, spot, fc.double({ min: 0.1, max: 10, noNaN: true }), (view, at, factor) => {
      const place = toWorld(view, size, at)
      const after = toScreen(zoomed(view, size, at, factor), size, place.x, place.y)
      expect(after.x).toBeCloseTo(at.x, 4)
      expect(after.y).toBeCloseTo(at.y, 4)
    }),
  )
})

test('the chart moves with the hand', () => {
  fc.assert(
    fc.property(camera, coordinate, coordinate, (view, x, y) => {
      const [before, after] = [toScreen(view, size, x, y), toScreen(moved(view, 30, -7), size, x, y)]
      expect(after.x - before.x).toBeCloseTo(30, 4)
      expect(after.y - before.y).toBeCloseTo(-7, 4)
    }),
  )
})

test('the frame holds all points', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1 }), (points) => {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      const view = framing(xs, ys, size)
      for (const [x, y] of points) {
        const at = toScreen(view, size, x, y)
        expect(at.x >= 0 && at.x <= size.width && at.y >= 0 && at.y <= size.height).toBe(true)
      }
    }),
  )
})
