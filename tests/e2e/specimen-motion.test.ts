/** From page to page: the title of a note grows out of the row that a reader follows, for those who may be moved. */
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useSite } from './use-site.ts'

const site = useSite('specimen')

/** What moves on the page that the reader comes to; null when it just appears. */
async function follow(link: Locator): Promise<string[] | null> {
  const page = link.page()
  await page.addInitScript(() => {
    addEventListener('pagereveal', async ({ viewTransition }) => {
      await viewTransition?.ready.catch(() => null)
      const moving = document
        .getAnimations()
        .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? (effect.pseudoElement ?? []) : []))
      document.documentElement.dataset['moving'] = viewTransition ? moving.join() : 'nothing'
    })
  })
  await link.click()
  const root = page.locator('html[data-moving]')
  await root.waitFor()
  const moving = (await root.getAttribute('data-moving')) ?? ''
  return moving === 'nothing' ? null : moving.split(',')
}

const title = '::view-transition-group(note-title)'

describe('row 96: motion', () => {
  it.each([
    ['/notes/', '.rows a'],
    ['/maturity/seedling/', '.note-list-title a'],
  ])('leads from a row of %s to the title of its note', async (path, rows) => {
    const { page } = await site.open(path)
    expect(await follow(page.locator(rows, { hasText: 'Ford' }))).toContain(title)
  })

  it('leaves the title of a note alone where one of its links is followed', async () => {
    const { page } = await site.open('/notes/rivers/weir/')
    const moving = await follow(page.getByRole('link', { name: 'the ford below' }))
    expect(moving).not.toBeNull()
    expect(moving).not.toContain('::view-transition-old(note-title)')
  })

  it('is none for those who ask for less', async () => {
    const { page } = await site.open('/notes/', { reducedMotion: 'reduce' })
    expect(await follow(page.locator('.rows a', { hasText: 'Ford' }))).toBeNull()
  })
})
