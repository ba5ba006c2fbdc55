import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moveAnchor } from '../../../../src/garden/suggest/review/move-anchor.ts'

const anchorOf = (text: string, start: number, end: number) => {
  const lines = text.slice(0, start).split('\n')
  const column = (lines.at(-1) ?? '').length + 1
  return { text: text.slice(start, end), start, end, line: lines.length, column }
}
const before = 'Moss and fern.\nMore moss.\n'

it.each([
  ['words before the change', 0, 4, 'Moss and [[fern]].\nMore moss.\n', 0],
  ['words behind it', 20, 24, 'Moss and [[fern]].\nMore moss.\n', 24],
  ['words that stay beside words that go', 9, 13, 'A fern.\nMore moss.\n', 2],
])('finds %s', (_, start, end, after, place) => {
  const anchor = anchorOf(before, start, end)
  expect(moveAnchor(anchor, before, after)).toEqual(anchorOf(after, place, place + end - start))
})

it.each([
  ['became a link', '[[Moss]] and fern.\nMore moss.\n'],
  ['are gone', ' and fern.\nMore moss.\n'],
  ['are all gone', ''],
])('does not find words that %s', (_, after) => {
  expect(moveAnchor(anchorOf(before, 0, 4), before, after)).toBeNull()
})

it('finds the same words, at a place where they stand, or none', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '水'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, text, text, text, (head, words, gap, cut, tail) => {
      const one = `${head}${words}${gap}${cut}${tail}`
      const other = `${head}${words}${gap}${tail}`
      const place = head.length
      const found = moveAnchor(anchorOf(one, place, place + words.length), one, other)
      if (found) expect(found).toEqual(anchorOf(other, found.start, found.end))
      // A change behind the words never loses them.
      expect(found?.text).toBe(words)
    }),
  )
})
