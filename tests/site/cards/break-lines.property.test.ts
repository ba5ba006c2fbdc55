import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, partWords } from '../../../src/site/cards/break-lines.ts'

/** As wide as it has signs. */
const widthOf = (line: string) => [...line].length

test.for([
  ['one line', 'Plans', 20, ['Plans']],
  [
    'lines of about the same length',
    'a garden of notes and machines',
    20,
    ['a garden of notes', 'and machines'],
  ],
  ['square signs break anywhere', '系统思考如何生长', 5, ['系统思考', '如何生长']],
  ['but not before a comma or beside a bracket', '系统，思考（如何）', 4, ['系统，思', '考（如', '何）']],
  ['a word that is too long stands alone', 'a verylongword b', 6, ['a', 'verylongword', 'b']],
] as const)('%s', ([_name, text, most, lines]) => {
  expect(breakLines(text, widthOf, most)).toEqual(lines)
})

test('long words are parted where a line ends', () => {
  expect(partWords('a verylongword', widthOf, 5)).toBe('a veryl ongwo rd')
})

test('no sign is lost, and no line is too wide but for a word that is', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', '系', '，', '（', '“', 'é', '-'),
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 1, max: 30 }), (words, most) => {
      const text = words.join(' ')
      const lines = breakLines(text, widthOf, most)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(lines.every((line) => widthOf(line) <= Math.max(most, 9))).toBe(true)
      expect(lines.every((line) => line.trim() !== '' && line === line.trim())).toBe(true)
    }),
  )
})
