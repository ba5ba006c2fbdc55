/** Notes side by side: the address, the keys, the history, and a narrow screen. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { scriptsRun } from './go-to.ts'
import { pathOf, useSite } from './use-site.ts'

const site = useSite()
const path = '/notes/system-of-one/'

const titles = (page: Page) => page.locator('.pane h1').allInnerTexts()
const panes = (page: Page) => page.locator('.pane')
const stackOf = (page: Page) => new URL(page.url()).search
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.pane')?.querySelector('h1')?.textContent)

/** A page with two notes beside it. */
async function openTwo(): Promise<Page> {
  const { page } = await site.open(`${path}?stack=what-stays-human,camelot`)
  await expect.poll(() => panes(page).count()).toBe(3)
  return page
}

describe('notes side by side', () => {
  it('open with Shift, each beside the one that links to it, and get the focus', async () => {
    const { page, record } = await site.open(path)
    await page
      .locator('.prose')
      .getByRole('link', { name: 'a list', exact: true })
      .click({ modifiers: ['Shift'] })
    await expect.poll(() => titles(page)).toEqual(['System-of-One', 'What stays human'])
    expect(await focused(page)).toBe('What stays human')
    await panes(page).nth(1).locator('.prose').getByRole('link', { name: 'CAMELOT', exact: true }).click()
    await expect.poll(() => panes(page).count()).toBe(3)
    expect(stackOf(page)).toBe('?stack=what-stays-human,camelot')
    await panes(page).first().locator('.prose').getByRole('link', { name: 'plain arithmetic' }).click()
    await expect.poll(() => panes(page).count()).toBe(2)
    expect(stackOf(page)).not.toContain('camelot')
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('are restored from the address, without an id twice', async () => {
    const page = await openTwo()
    expect(await titles(page)).toEqual(['System-of-One', 'What stays human', 'CAMELOT'])
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.pane a[href^="#"]')]
        .map(({ hash }) => decodeURIComponent(hash.slice(1)))
        .filter((id) => !document.getElementById(id)),
    )
    expect(lost).toEqual([])
  })

  it('lie open when they have the focus, which the arrows move', async () => {
    const page = await openTwo()
    await expect.poll(() => focused(page)).toBe('CAMELOT')
    const isOpen = async (at: number) => {
      const boxes = await panes(page).evaluateAll((all) =>
        all.map((pane) => pane.getBoundingClientRect().toJSON()),
      )
      const next = boxes[at + 1]?.left ?? 1440
      return boxes[at].left >= 0 && boxes[at].right <= next + 1
    }
    await expect.poll(() => isOpen(2)).toBe(true)
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe('What stays human')
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe('System-of-One')
    await expect.poll(() => isOpen(0)).toBe(true)
    await page.keyboard.press('ArrowLeft')
    expect(await focused(page)).toBe('System-of-One')
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('What stays human')
  })

  it('close with Escape, and the page is whole again after the last', async () => {
    const page = await openTwo()
    await expect.poll(() => focused(page)).toBe('CAMELOT')
    await page.keyboard.press('Escape')
    await expect.poll(() => titles(page)).toEqual(['System-of-One', 'What stays human'])
    expect(stackOf(page)).toBe('?stack=what-stays-human')
    await panes(page).nth(1).getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => panes(page).count()).toBe(0)
    expect(stackOf(page)).toBe('')
    expect(await page.locator('main > article h1').innerText()).toBe('System-of-One')
  })

  it('go and come with the history of the browser', async () => {
    const { page } = await site.open(path)
    await page
      .locator('.prose')
      .getByRole('link', { name: 'a list', exact: true })
      .click({ modifiers: ['Alt'] })
    await expect.poll(() => panes(page).count()).toBe(2)
    await page.goBack()
    await scriptsRun(page)
    await expect.poll(() => panes(page).count()).toBe(0)
    expect(pathOf(page)).toBe(path)
    await page.goForward()
    await scriptsRun(page)
    await expect.poll(() => titles(page)).toEqual(['System-of-One', 'What stays human'])
  })

  it('open with a plain click while the switch is on, and never before', async () => {
    const { page } = await site.open(path)
    const toggle = page.getByRole('button', { name: 'Open links beside this note' })
    expect(await toggle.getAttribute('aria-pressed')).toBe('false')
    await toggle.click()
    await page.locator('.prose').getByRole('link', { name: 'a list', exact: true }).click()
    await expect.poll(() => panes(page).count()).toBe(2)
    await toggle.click()
    await expect.poll(() => panes(page).count()).toBe(0)
    await page.locator('.prose').getByRole('link', { name: 'a list', exact: true }).click()
    await page.waitForURL('**/what-stays-human/')
  })

  it('that are not there are left out', async () => {
    const { page } = await site.open(`${path}?stack=nothing-here,camelot,../../robots.txt`)
    await expect.poll(() => titles(page)).toEqual(['System-of-One', 'CAMELOT'])
  })

  it('are one at a time on a narrow screen', async () => {
    const { page } = await site.open(`${path}?stack=what-stays-human,camelot`, {
      viewport: { width: 390, height: 800 },
    })
    await page.waitForURL('**/notes/camelot/')
    expect(await panes(page).count()).toBe(0)
    expect(await page.locator('[data-stack-switch]').isVisible()).toBe(false)
  })

  it('are a plain page without JavaScript', async () => {
    const { page } = await site.open(`${path}?stack=camelot`, { javaScriptEnabled: false })
    expect(await page.locator('h1').allInnerTexts()).toEqual(['System-of-One'])
  })
})
