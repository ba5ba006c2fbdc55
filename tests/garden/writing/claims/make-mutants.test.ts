import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { openStemmer } from '../../../../pipelines/adapters/stemmers.ts'
import { checkWords } from '../../../../src/garden/writing/claims/check-words.ts'
import { findMarkup } from '../../../../src/garden/writing/claims/find-markup.ts'
import { controls, makeMutants } from '../../../../src/garden/writing/claims/make-mutants.ts'

const knowledge = { stem: await openStemmer('en'), isCommon: () => false }
const statement = (text: string) => ({ text, quotes: [text] })
const mutate = (...texts: string[]) => makeMutants(texts.map(statement), knowledge).map(({ text }) => text)

test.each([
  ['The lock took 12 days to fill.', 'The lock took 15 days to fill.'],
  ['The wall is wet.', 'The wall is not wet.'],
  ['The wall does not hold.', 'The wall does hold.'],
  ['Die Mauer ist nass.', 'Die Mauer ist nicht nass.'],
  ['Long ago Falk built it.', 'Long ago Turing built it.'],
])('%j becomes %j', (text, mutant) => {
  expect(mutate(text)).toEqual([mutant])
})

it('swaps a name for one of another statement, and takes turns', () => {
  const texts = ['The pump runs on 4 days.', 'The pump is old.', 'The map of Weir was lost.']
  expect(mutate(...texts)).toEqual([
    'The pump runs on 7 days.',
    'The pump is not old.',
    'The map of Turing was lost.',
  ])
})

it('makes none of a statement that has nothing to change', () => {
  expect(mutate('Wet stone, dry wall.')).toEqual([])
})

it('makes false statements alone, the same ones each time', () => {
  const words = fc.constantFrom(
    'moss',
    'is',
    'not',
    '7',
    '1,500',
    'Falk',
    'was',
    'Weir',
    'and',
    'kg',
    'never',
    'dry',
  )
  fc.assert(
    fc.property(fc.array(fc.array(words, { minLength: 1 }), { maxLength: 4 }), (lists) => {
      const statements = lists.map((list) => statement(`So ${list.join(' ')}.`))
      const made = makeMutants(statements, knowledge)
      for (const { text, quotes } of made) expect(checkWords(text, quotes, knowledge)).not.toEqual([])
      expect(makeMutants(statements, knowledge)).toEqual(made)
    }),
  )
})

test.each(controls)('$text is false', ({ text, quotes }) => {
  expect(quotes).not.toContain(text)
})

test.each([
  ['see [[secret]]', ['[[', ']]']],
  ['see [it](x)', ['](']],
  ['a <b>bold</b> word', ['<b', '</b']],
  ['turned \u202Earound', ['\u202E']],
  ['family 👩\u200D🌾 word', []],
  ['less < more, 3 > 2', []],
])('%j has the markup %j', (text, found) => {
  expect(findMarkup(text, '').filter((sign) => sign !== '>')).toEqual(found)
})

it('finds no markup in what the sources have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(findMarkup(text, text)).toEqual([])
    }),
  )
})
