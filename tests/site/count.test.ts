import { expect, test } from 'vitest'
import { count } from '../../src/site/count.ts'

test('counts in words that fit the number', () => {
  expect([0, 1, 2, 1289].map((number) => count(number, 'note'))).toEqual([
    '0 notes',
    '1 note',
    '2 notes',
    '1,289 notes',
  ])
})
