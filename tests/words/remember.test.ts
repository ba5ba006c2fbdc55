import { expect, test, vi } from 'vitest'
import { remember } from '../../src/words/remember.ts'

test('asks once for each key, and again past its room', () => {
  const make = vi.fn((key: string) => key.toUpperCase())
  const upper = remember(make, 2)
  expect([upper('a'), upper('b'), upper('a'), upper('c'), upper('a')]).toEqual(['A', 'B', 'A', 'C', 'A'])
  expect(make.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a'])
})
