import { expect, test } from 'vitest'
import { pageKey } from '../../src/site/page-key.ts'

test('a page has another key when any part of it changes', () => {
  const keys = [pageKey('a', { b: 1 }), pageKey('a', { b: 2 }), pageKey('ab', {}), pageKey('a', 'b')]
  expect(new Set(keys).size).toBe(keys.length)
  expect(pageKey('a', { b: 1 })).toBe(keys[0])
})
