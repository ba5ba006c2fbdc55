/**
 * row: 59
 * feature: A 404 that is of use
 * bar: at most five suggestions by edit distance, from the list of all notes, which is a static page; without
 * JavaScript the page leads to that list, the topics and some notes
 */
import { describe, expect, it } from 'vitest'
import { suggestPages } from '../../../src/site/suggest.ts'
import { growCase } from '../grow-case.ts'

async function suggest(missing: string, names: readonly string[]): Promise<string[]> {
  const { plan } = await growCase(Object.fromEntries(names.map((name) => [`${name}.md`, 'x'])))
  const pages = plan.pages.map(({ entry }) => ({ path: `/notes/${entry.slug}/`, title: entry.title }))
  return suggestPages(missing, pages).map(({ title }) => title)
}

describe('row 59: an address that leads nowhere', () => {
  it.each([
    ['/notes/feedbak-lops/', 'feedback loops'],
    ['/old/2021/feedback-loops.html', 'feedback loops'],
    ['/notes/feedback', 'feedback loops'],
  ])('%s is near to a note', async (missing, title) => {
    expect(await suggest(missing, ['feedback loops', 'requisite variety', 'moss'])).toEqual([title])
  })

  it('has five suggestions at most, the nearest first', async () => {
    const names = ['stocks', 'stock', 'stocka', 'stockb', 'stockc', 'stockd', 'stocke']
    const found = await suggest('/notes/stocks/', names)
    expect(found).toHaveLength(5)
    expect(found[0]).toBe('stocks')
  })

  it('has none where nothing is near', async () => {
    expect(await suggest('/zzzzqqqq/', ['moss', 'stocks'])).toEqual([])
  })
})
