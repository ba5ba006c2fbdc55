/** Whatever stands around a note: its labels do not cover each other, and the drawing holds them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawOrbit, labelSize } from '../../../src/site/orbit/draw-orbit.ts'
import { labelWidth, wrapLabel } from '../../../src/site/orbit/wrap-label.ts'

const title = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }),
  fc
    .array(fc.constantFrom('Moss', 'the', 'Verantwortungsgefühl', 'a'), { maxLength: 12 })
    .map((words) => words.join(' ')),
  fc.string({ unit: fc.constantFrom(...'知識の庭を育てる苔'), maxLength: 40 }),
)
const titles = fc.array(title, { minLength: 1, maxLength: 28 })

function boxesOf(orbit: ReturnType<typeof drawOrbit<string>>) {
  return orbit.bodies.map(({ lines, side }) => {
    const ys = lines.map(({ y }) => y)
    const width = Math.max(0, ...lines.map(({ text }) => labelWidth(text) * labelSize))
    const x = lines[0]?.x ?? 0
    return {
      left: side === 'right' ? x : x - width,
      right: side === 'right' ? x + width : x,
      top: Math.min(...ys) - labelSize * 0.8,
      bottom: Math.max(...ys) + labelSize * 0.2,
    }
  })
}

describe('drawing an orbit', () => {
  it('keeps labels apart and within the drawing', () => {
    fc.assert(
      fc.property(titles, (names) => {
        const orbit = drawOrbit(names, (name) => name)
        const boxes = boxesOf(orbit)
        for (const [at, box] of boxes.entries()) {
          expect([box.left, box.right, box.top, box.bottom].some(Number.isNaN)).toBe(false)
          if (orbit.bodies[at]?.lines.length === 0) continue
          expect(box.left).toBeGreaterThanOrEqual(-1)
          expect(box.right).toBeLessThanOrEqual(orbit.width + 1)
          expect(box.top).toBeGreaterThanOrEqual(0)
          expect(box.bottom).toBeLessThanOrEqual(orbit.height)
          for (const other of boxes.slice(at + 1))
            expect(
              box.right <= other.left ||
                other.right <= box.left ||
                box.bottom <= other.top ||
                other.bottom <= box.top,
            ).toBe(true)
        }
        expect(drawOrbit(names, (name) => name)).toEqual(orbit)
      }),
    )
  })

  it('goes round clockwise from the top', () => {
    const { bodies, middle } = drawOrbit(['a', 'b', 'c', 'd'], (name) => name)
    expect(bodies.map(({ side, y }) => `${side} ${y < middle.y ? 'above' : 'below'}`)).toEqual([
      'right above',
      'right below',
      'left below',
      'left above',
    ])
  })

  it('ends its lines before the signs', () => {
    const { bodies, middle } = drawOrbit(['a'], (name) => name)
    const [{ x, line }] = bodies as [(typeof bodies)[number]]
    expect(line.x1).toBeGreaterThan(middle.x + 15)
    expect(line.x2).toBeLessThan(x - 8)
  })
})

describe('the lines of a label', () => {
  it.each([
    ['Bus factor of one', 20, ['Bus factor of one']],
    ['Bus factor of one', 6, ['Bus factor', 'of one']],
    ['Verantwortungsgefühl', 6, ['Verantwortu', 'ngsgefühl']],
    ['知識の庭を育てる', 4, ['知識の庭', 'を育てる']],
    ['One two three four five six seven', 5, ['One two', 'three fo…']],
    ['', 5, []],
  ])('%j in %d ems', (text, width, lines) => {
    expect(wrapLabel(text, width, 2)).toEqual(lines)
  })

  it('are never wider than they may be, nor more', () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 3, max: 20 }), (text, width) => {
        const lines = wrapLabel(text, width, 2)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) expect(labelWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
