/** Links to other sites: their previews come from this site, and a page that is gone has its copy beside its link. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo } from './go-to.ts'
import { useSite } from './use-site.ts'

const site = useSite('specimen')
const note = '/notes/rivers/weir/'

const card = (page: Page) => page.getByRole('tooltip')
const link = (page: Page) => page.locator('.prose').getByRole('link', { name: 'the outside', exact: true })

describe('row 71: a link to another site', () => {
  it('shows what its page says of itself, and asks nobody else for it', async () => {
    const { page, record } = await site.open(note)
    await link(page).hover()
    await card(page).waitFor()
    expect((await card(page).innerText()).split(/\n+/)).toEqual([
      'example.org',
      'Rivers of the north',
      'Where they rise, and which of them reach the sea.',
      'Ada Marsh · The Water Society · 4 March 2021',
    ])
    expect(await link(page).getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'))
    await page.waitForLoadState('networkidle')
    expect(await page.locator('link[rel="prefetch"]').count()).toBe(0)
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('does so for the keyboard, and sends the card away with Escape', async () => {
    const { page } = await site.open(note)
    await link(page).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await card(page).waitFor()
    await page.keyboard.press('Escape')
    await card(page).waitFor({ state: 'hidden' })
  })

  it('does so in a note beside another one', async () => {
    const { page } = await site.open('/notes/rivers/ford/?stack=rivers/weir')
    const inPane = page.locator('.pane').getByRole('link', { name: 'the outside', exact: true })
    await inPane.hover()
    await card(page).filter({ hasText: 'Rivers of the north' }).waitFor()
  })

  it('costs nothing before a reader rests on it', async () => {
    const { page } = await site.open('/robots.txt')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await goTo(page, new URL(note, page.url()).href, { waitUntil: 'networkidle' })
    expect(asked.filter((path) => path.startsWith('/web/'))).toEqual([])
    await link(page).hover()
    await card(page).waitFor()
    expect(asked.filter((path) => path.startsWith('/web/'))).toHaveLength(1)
  })
})

describe('row 82: a link whose page is gone', () => {
  const path = '/notes/fluss/'

  it('has its copy beside it, without JavaScript too', async () => {
    const { page } = await site.open(path, { javaScriptEnabled: false })
    const copy = page.locator('.prose').getByRole('link', { name: 'archivierte Kopie' })
    expect(await copy.isVisible()).toBe(true)
    expect(await copy.getAttribute('href')).toBe(
      'https://web.archive.org/web/20250930000000/https://example.org/map',
    )
    expect(await page.getByRole('link', { name: 'eine alte Karte' }).getAttribute('href')).toBe(
      'https://example.org/map',
    )
  })

  it('tells in its preview since when', async () => {
    const { page } = await site.open(path)
    await page.getByRole('link', { name: 'eine alte Karte' }).hover()
    await card(page).waitFor()
    expect(await card(page).locator('.preview-gone').innerText()).toContain('1 March 2026')
    expect(await card(page).locator('b').getAttribute('lang')).toBe('zh')
  })

  it('keeps to the width of a phone', async () => {
    const { page } = await site.open(path, { viewport: { width: 320, height: 700 } })
    const widths = await page.locator('.prose').evaluate((text) => [text.scrollWidth, text.clientWidth])
    expect(widths[0]).toBe(widths[1])
  })
})

it('every preview of another site is small, and belongs to a link', () => {
  const dir = join(site.dir(), 'web')
  const files = readdirSync(dir)
  expect(files).toHaveLength(2)
  for (const file of files) expect(readFileSync(join(dir, file)).length).toBeLessThan(4096)
})
