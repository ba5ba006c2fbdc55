import { expect, test } from 'vitest'
import { pagesBody, pagesTitle, renderPages } from '../../../src/garden/web/pages-offer.ts'

const dead = { address: 'https://a.test/x', state: 'dead', instead: null, place: null } as const

test('a page cannot call people, name issues or break the table', () => {
  const address = 'https://a.test/|@ada<img src=x>\n# top'
  const body = pagesBody([{ ...dead, address, place: { source: 'a|b.md', line: 3 } }], 1)
  expect(body).not.toMatch(/@ada|<img|\|@|a\|b/)
  expect(body.split('\n').filter((line) => line.startsWith('| <code>'))).toHaveLength(1)
})

test('a long list is cut, and says so', () => {
  const body = pagesBody(Array(130).fill(dead), 130)
  expect(body).toContain('30 more are in the records.')
  expect(body.length).toBeLessThan(60_000)
})

test('a run says what was done, and that nobody was asked without a network', () => {
  const report = { title: pagesTitle(0), news: [], records: 0, asked: 0, left: 4, pull: null }
  expect(renderPages({ ...report, outcome: 'nothing', isOffline: true })).toBe(
    'There is nothing new of pages of other sites.\nNo network: nobody was asked, and nothing was written down.\n',
  )
  expect(renderPages({ ...report, title: pagesTitle(1), outcome: 'planned', isOffline: false })).toBe(
    'Would propose: News of 1 page of other sites.\n0 asked, 4 more are due.\n',
  )
})
