import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestPages } from '../../src/site/suggest.ts'

const pages = [
  { path: '/notes/leverage-points-systems/', title: 'Leverage points in systems' },
  { path: '/notes/camelot/', title: 'CAMELOT' },
  { path: '/notes/%E7%B3%BB%E7%BB%9F/', title: '系统' },
  { path: '/notes/ai-agent-patterns/', title: 'Patterns of orchestration' },
  { path: '/notes/trust-is-a-stock/', title: 'Why trust runs out' },
  { path: '/notes/trust/', title: 'Trust' },
]

test.each([
  ['/notes/camalot', ['CAMELOT']],
  ['/camelot.html', ['CAMELOT']],
  ['/notes/leverage-points/', ['Leverage points in systems']],
  ['/old/Leverage_Points_in_Systems.md', ['Leverage points in systems']],
  ['/blog/orchestration', ['Patterns of orchestration']],
  ['/old/stock', ['Why trust runs out']],
  ['/old/trust', ['Trust', 'Why trust runs out']],
  ['/notes/%E7%B3%BB%E7%BB%9F', ['系统']],
  ['/notes/%zz', []],
  ['/', []],
  ['/wp-login.php', []],
])('%s', (missing, titles) => {
  expect(suggestPages(missing, pages).map(({ title }) => title)).toEqual(titles)
})

test('five are enough', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    path: `/notes/part-${index}/`,
    title: `Part ${index}`,
  }))
  expect(suggestPages('/part-x', many)).toHaveLength(5)
})

test('a page is the best suggestion for its own name, and there are never too many', () => {
  const candidates = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,9}(-[a-z]{4,9})?$/), { minLength: 1 })
  fc.assert(
    fc.property(candidates, (names) => {
      const all = names.map((name) => ({ path: `/notes/${name}/`, title: name }))
      const found = suggestPages(`/moved/${names[0]}`, all, 3)
      expect(found[0]?.title).toBe(names[0])
      expect(found.length).toBeLessThanOrEqual(3)
    }),
  )
})
