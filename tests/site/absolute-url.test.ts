import { expect, test } from 'vitest'
import { absoluteUrl } from '../../src/site/absolute-url.ts'

test.each([
  ['/r/notes/%E7%B3%BB/', 'https://garden.example/r/notes/%E7%B3%BB/'],
  ['https://cdn.example/a.png', 'https://cdn.example/a.png'],
])('%s', (path, expected) => {
  expect(absoluteUrl(path, { url: 'https://garden.example' })).toBe(expected)
})
