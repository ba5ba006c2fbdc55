/** Row 96: whole journeys by the keyboard alone, with a focus that can be seen, and no way in without a way out. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaintFocus } from './find-faint-focus.ts'
import { goTo } from './go-to.ts'
import { kindsAmong } from './specimen-paths.ts'
import { pathOf, useSite } from './use-site.ts'

const site = useSite('specimen')
const calm = { reducedMotion: 'reduce' } as const
const note = '/notes/rivers/weir/'

const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** Presses Tab until `goal` has the focus. */
async function tabTo(page: Page, goal: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    if (await hasFocus(goal)) return
  }
  throw new Error(`${most} presses of Tab do not lead to ${goal}.`)
}

/** The selector of what is around the focus, of those in `places`. */
const placeOfFocus = (page: Page, place: string) =>
  page.evaluate((selector) => document.activeElement?.closest(selector) !== null, place)

describe('row 96: by the keyboard alone', () => {
  it('a reader goes from the front page to a note, and on', async () => {
    const { page } = await site.open('/', calm)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('main').getByRole('link', { name: 'Weir', exact: true }).first(), 5)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${note}`)
    await tabTo(page, page.locator('.prose').getByRole('link', { name: 'the ford below' }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/notes/rivers/ford/')
  })

  it('searches, stays in the dialog while it is open, and goes where the arrows point', async () => {
    const { page } = await site.open(note, calm)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.type('ford')
    await page.locator('.hit mark').first().waitFor()
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab')
      // The browser's own bar comes after the last stop: then nothing of the page has the focus.
      const free = await page.evaluate(() => document.activeElement === document.body)
      expect(free || (await placeOfFocus(page, 'dialog'))).toBe(true)
    }
    await page.getByRole('combobox').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/notes/rivers/ford/')
  })

  it('unfolds a callout and switches the theme', async () => {
    const { page } = await site.open(`${note}#callouts`, calm)
    const summary = page.locator('details.callout > summary').first()
    await tabTo(page, summary)
    await page.keyboard.press('Enter')
    expect(await page.getByText('The lock is being mended').first().isVisible()).toBe(true)
    await goTo(page, new URL('/', page.url()).href)
    await tabTo(page, page.getByRole('button', { name: /^Theme/ }), 12)
    await page.keyboard.press('Space')
    expect(await page.locator('html').getAttribute('data-theme')).not.toBeNull()
  })

  it('scrolls what is wider than the screen: code, a table, a drawing', async () => {
    const { page } = await site.open('/notes/code/', { ...calm, viewport: { width: 390, height: 844 } })
    const scrolled = async (selector: string) => {
      const box = page.locator(selector).first()
      await box.focus()
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight')
      await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(20)
    }
    await scrolled('.prose pre:has(.code-comment)')
    await goTo(page, new URL('/notes/sketch.canvas/', page.url()).href)
    await scrolled('.canvas-view')
    await goTo(page, new URL('/notes/shelf.base/', page.url()).href)
    await scrolled('.table-wrap')
  })

  it('moves through the graph, finds a note in it and opens it', async () => {
    const { page } = await site.open('/graph/', calm)
    await tabTo(page, page.getByRole('button', { name: 'Show the graph' }), 15)
    await page.keyboard.press('Enter')
    const canvas = page.locator('canvas')
    await expect.poll(() => hasFocus(canvas)).toBe(true)
    for (const key of ['ArrowLeft', 'ArrowUp', '+', '-', '0']) await page.keyboard.press(key)
    for (let presses = 0; !(await hasFocus(page.getByLabel('Find a note'))); presses++) {
      expect(presses).toBeLessThan(6)
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.type('weir')
    await tabTo(page, page.getByRole('button', { name: 'Weir', exact: true }), 8)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('status').getByRole('link', { name: 'Weir' }), 60)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${note}`)
  })

  it('puts a note beside another, leaves the row at its end, and closes what is open', async () => {
    const { page } = await site.open(note, calm)
    const beside = page.getByRole('button', { name: 'Open links beside this note' })
    await tabTo(page, beside, 12)
    await page.keyboard.press('Enter')
    const link = page.locator('.prose').getByRole('link', { name: 'the ford below' })
    await tabTo(page, link)
    await page.keyboard.press('Enter')
    await expect.poll(() => placeOfFocus(page, '.pane[aria-label="Ford"]')).toBe(true)
    let presses = 0
    while (await placeOfFocus(page, 'main')) {
      expect(++presses).toBeLessThan(60)
      await page.keyboard.press('Tab')
    }
    await page.locator('.pane[aria-label="Ford"]').focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.pane').count()).toBe(0)
    expect(pathOf(page)).toBe(note)
    expect(await hasFocus(link)).toBe(true)
  })

  it('narrows the index', async () => {
    const { page } = await site.open('/notes/', calm)
    await tabTo(page, page.getByRole('searchbox'), 12)
    await page.keyboard.type('weir')
    await expect.poll(() => page.locator('.rows li:visible').allInnerTexts()).toHaveLength(1)
  })
})

it('row 96: whatever has the focus shows it, with a contrast of 3, and stops come in the order of the page', {
  timeout: 120_000,
}, async () => {
  const { page } = await site.open('/', calm)
  for (const path of kindsAmong(site.paths())) {
    await goTo(page, new URL(path, page.url()).href)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await findFaintFocus(page), `${path} ${colorScheme}`).toEqual([])
    }
    const reordered = page.locator('[accesskey], [tabindex]:not([tabindex="0"], [tabindex="-1"])')
    expect(await reordered.count(), path).toBe(0)
  }
})
