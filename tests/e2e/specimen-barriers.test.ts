/** Row 96: axe finds nothing on any page, in the light and in the dark, whatever is open on it. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { specimenPassphrase } from './build-specimen.ts'
import { findBarriers } from './find-barriers.ts'
import { goTo } from './go-to.ts'
import { kindsAmong } from './specimen-paths.ts'
import { useSite } from './use-site.ts'

const site = useSite('specimen')
const calm = { reducedMotion: 'reduce' } as const
const note = '/notes/rivers/weir/'
const room = () => site.paths().find((path) => path.startsWith('/rooms/')) ?? ''

/** What readers can bring onto a page, with how they do so. */
const states: [name: string, path: string, act: (page: Page) => Promise<unknown>][] = [
  [
    'a preview beside a link',
    note,
    async (page) => {
      await page.locator('.prose a[href$="/ford/"]').first().focus()
      await page.locator('.preview').waitFor()
    },
  ],
  [
    'a preview of another site whose page is gone',
    '/notes/fluss/',
    async (page) => {
      await page.locator('.prose a.link-dead').focus()
      await page.locator('.preview .preview-gone').waitFor()
    },
  ],
  [
    'three notes side by side',
    `${note}?stack=rivers/lock,rivers/ford`,
    (page) => page.locator('.pane').nth(2).waitFor(),
  ],
  [
    'the search with its hits',
    note,
    async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('river')
      await page.locator('.hit mark').first().waitFor()
    },
  ],
  [
    'the search that finds nothing',
    '/search/?q=zzyzx',
    (page) => page.getByRole('status').filter({ hasText: /\S/ }).first().waitFor(),
  ],
  ['the page of a search', '/search/?q=river', (page) => page.locator('.hit').first().waitFor()],
  [
    'the graph in motion',
    '/graph/',
    async (page) => {
      await page.getByRole('button', { name: 'Show the graph' }).click()
      await page.getByLabel('Find a note').fill('weir')
      await page.getByRole('button', { name: 'Weir', exact: true }).click()
    },
  ],
  ['an index that is filtered', '/notes/', (page) => page.getByRole('searchbox').fill('weir')],
]

describe('row 96: axe finds nothing', () => {
  it('on any page, with all that folds unfolded', { timeout: 240_000 }, async () => {
    const { page } = await site.open('/', calm)
    for (const path of kindsAmong(site.paths())) {
      await goTo(page, new URL(path, page.url()).href)
      await unfold(page)
      expect(await findBarriers(page), path).toEqual([])
    }
  })

  it('on a phone', { timeout: 120_000 }, async () => {
    const { page } = await site.open('/', { ...calm, viewport: { width: 390, height: 844 } })
    for (const path of ['/', note, '/notes/', '/graph/']) {
      await goTo(page, new URL(path, page.url()).href)
      await unfold(page)
      expect(await findBarriers(page), path).toEqual([])
    }
  })

  it.each(states)('on %s', { timeout: 90_000 }, async (_name, path, act) => {
    const { page } = await site.open(path, calm)
    await act(page)
    expect(await findBarriers(page)).toEqual([])
  })

  it('in a room, shut and open', { timeout: 90_000 }, async () => {
    const { page } = await site.open(room(), calm)
    await page.getByLabel('Passphrase').fill('not this one')
    await page.keyboard.press('Enter')
    await page.getByText('That is not the passphrase of this room.').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByLabel('Passphrase').fill(specimenPassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Ledger' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: 'Ledger' }).click()
    await page.locator('.prose table').waitFor()
    expect(await findBarriers(page)).toEqual([])
  })
})

/** Shows what is folded: axe looks only at what can be seen. */
function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
