import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TocItem, tocOf } from '../../src/site/toc.ts'

function outline(items: readonly TocItem[], indent = ''): string[] {
  return items.flatMap(({ text, children }) => [`${indent}${text}`, ...outline(children, `${indent}  `)])
}

const headings = (...depths: number[]) =>
  depths.map((depth, index) => ({ depth, id: `h${index}`, text: `${index}:${depth}` }))

test('nests by depth and leaves no gap for a skipped level', () => {
  expect(outline(tocOf(headings(2, 4, 3, 2, 1, 6)))).toEqual(['0:2', '  1:4', '  2:3', '3:2', '4:1', '  5:6'])
})

test('leaves out a heading without words, as `##` alone is', () => {
  const [first, empty, last] = headings(2, 2, 3)
  if (!first || !empty || !last) throw new Error('three headings')
  expect(outline(tocOf([first, { ...empty, text: '' }, last]))).toEqual(['0:2', '  2:3'])
})

test('keeps every heading, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (depths) => {
      const texts = outline(tocOf(headings(...depths))).map((line) => line.trim())
      expect(texts).toEqual(headings(...depths).map(({ text }) => text))
    }),
  )
})

test('a heading is deeper than the one it stands under', () => {
  const check = (items: readonly TocItem[], above: number): void => {
    for (const { text, children } of items) {
      const depth = Number(text.split(':')[1])
      expect(depth).toBeGreaterThan(above)
      check(children, depth)
    }
  }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (depths) => check(tocOf(headings(...depths)), 0)),
  )
})
