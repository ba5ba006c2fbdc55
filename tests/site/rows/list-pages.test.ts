import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPages, listPaths, pageNumbers } from '../../../src/site/rows/list-pages.ts'

test('three hundred rows are one page, and one more makes two of about the same length', () => {
  const rows = Array.from({ length: 301 }, (_, at) => at)
  expect(listPages(rows.slice(1)).map((page) => page.length)).toEqual([300])
  expect(listPages(rows).map((page) => page.length)).toEqual([151, 150])
})

test('pages hold all rows once, in their order, and are as many as are told', () => {
  fc.assert(
    fc.property(fc.nat(2000), (length) => {
      const rows = Array.from({ length }, (_, at) => at)
      const pages = listPages(rows)
      expect(pages.flat()).toEqual(rows)
      expect(pageNumbers(length)).toEqual(pages.map((_, at) => at + 1))
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(300)
    }),
  )
})

test('the first page of a list stands where its key says, and further ones below it', () => {
  expect(listPaths('ai/agents', 301)).toEqual([
    { path: 'ai/agents', props: { key: 'ai/agents', number: 1 } },
    { path: 'ai/agents/page-2', props: { key: 'ai/agents', number: 2 } },
  ])
  expect(listPaths('budding', 0).map(({ path }) => path)).toEqual(['budding'])
})
