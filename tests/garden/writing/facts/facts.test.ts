import { expect, test } from 'vitest'
import { findDates, isSaidBy } from '../../../../src/garden/writing/facts/find-dates.ts'
import { findNames } from '../../../../src/garden/writing/facts/find-names.ts'
import { findNumbers, findRates, findUnits } from '../../../../src/garden/writing/facts/find-numbers.ts'
import { readPolarity } from '../../../../src/garden/writing/facts/negations.ts'
import { findReversed } from '../../../../src/garden/writing/facts/opposites.ts'

test.each([
  ['1,500 people', [[[1500, 1.5], null]]],
  ['1.234,5 kg', [[[1234.5], 'kg']]],
  ['3 %', [[[3], '%']]],
  ['€300', [[[300], 'EUR']]],
  ['300 €', [[[300], 'EUR']]],
  ['−5 °C', [[[-5], '°C']]],
  [
    'pages 5–10',
    [
      [[5], null],
      [[10], null],
    ],
  ],
  ['twenty-three hours', [[[23], 'h']]],
  ['half of it', [[[0.5], null]]],
  ['half-baked', [[[0.5], null]]],
  ['12 000 m', [[[12000], 'm']]],
  [
    '1, 2',
    [
      [[1], null],
      [[2], null],
    ],
  ],
  ['the 3rd', [[[3], null]]],
  ['GPT4 and a4b', []],
  ['no one', []],
])('the numbers of %j', (text, facts) => {
  expect(findNumbers(text).map(({ values, unit }) => [values, unit])).toEqual(facts)
})

test('what is counted by', () => {
  expect(findRates('€5 an hour, 3 km/h, once a week').map(({ unit }) => unit)).toEqual(['h', 'week'])
  expect([...findUnits('0.59 a month in 44 weeks')]).toEqual(['month', 'week'])
})

test.each([
  ['2024-05-25', [2024, 5, 25]],
  ['25 May 2024', [2024, 5, 25]],
  ['May 25th, 2024', [2024, 5, 25]],
  ['25.05.2024', [2024, 5, 25]],
  ['25. Mai 2024', [2024, 5, 25]],
  ['25 de mayo de 2024', [2024, 5, 25]],
  ['2024年5月25日', [2024, 5, 25]],
  ['May 2024', [2024, 5, null]],
  ['on 25 May', [null, 5, 25]],
])('the date of %j', (text, [year, month, day]) => {
  expect(findDates(text)).toMatchObject([{ year, month, day }])
})

test.each(['you may go', '3 marks', '1.2.3', 'march on'])('%j holds no date', (text) => {
  expect(findDates(text)).toEqual([])
})

test('a date says what a shorter one does', () => {
  const [whole] = findDates('25 May 2024')
  const [part] = findDates('May 2024')
  const [other] = findDates('June 2024')
  if (!whole || !part || !other) throw new Error('no date')
  expect([isSaidBy(part, whole), isSaidBy(whole, part), isSaidBy(other, whole)]).toEqual([true, false, false])
})

test.each([
  ['In 1937 Ronald Coase wrote it.', ['Ronald', 'Coase']],
  ['It runs on node.js 24 and GPT-4.', ['GPT-4']],
  ['The iPhone of O’Brien', ['iPhone', 'O’Brien']],
  ['Hugo builds. Eleventy waits.', ['Hugo', 'Eleventy']],
  ['これはトヨタの車です', ['トヨタ']],
  ['I think that it is.', []],
])('the names of %j', (text, names) => {
  expect(findNames(text).map((name) => name.text)).toEqual(names)
})

test.each([
  ['It is not cheap.', [['cheap']]],
  ['Nobody reads it, but it isn’t long.', [['read'], ['long']]],
  ['Es ist nicht billig.', [['billig']]],
  ['这不便宜', [['便', '宜']]],
  ['He can’t.', [['can', 'he']]],
  ['It is cheap.', []],
])('what %j denies', (text, about) => {
  const stem = (word: string) => word.replace(/s$/, '')
  expect(readPolarity(text, stem).denials.map((denial) => denial.about)).toEqual(about)
})

test('words that were turned round', () => {
  const reversed = (claimed: string, quoted: string) => findReversed(new Set([claimed]), new Set([quoted]))
  expect(reversed('more', 'less')).toEqual(['more'])
  expect(reversed('impossible', 'possible')).toEqual(['impossible'])
  expect(reversed('stable', 'unstable')).toEqual(['stable'])
  expect(reversed('more', 'most')).toEqual([])
})
