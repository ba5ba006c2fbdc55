/** A note that runs from right to left, its translations, and what stands in it in other languages. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { languageFiles } from '../fakes/languages-vault.ts'
import { runOne } from '../fakes/run-one.ts'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { goTo } from './go-to.ts'
import { type SiteServer, serve } from './serve.ts'
import { type PageRecord, watchPage } from './watch-page.ts'

let root: string
let server: SiteServer
let browser: Browser

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'languages-'))
  writeFolder(join(root, 'vault'), languageFiles)
  const args = ['--vault', join(root, 'vault'), '--out', join(root, 'site')]
  const { code, stderr } = await runOne(['build', ...args])
  expect(code, stderr.slice(-1500)).toBe(0)
  server = await serve(join(root, 'site'))
  browser = await launchBrowser(inject('browser'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

async function visit(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; record: PageRecord }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const record = watchPage(page, server.origin)
  await goTo(page, new URL(path, server.url).href)
  return { page, record }
}

const hebrew = 'notes/חומת-הגן/'
const styleOf = (
  locator: Locator,
  name: 'direction' | 'paddingLeft' | 'paddingRight' | 'borderLeftWidth' | 'textAlign',
) => locator.evaluate((element, name) => getComputedStyle(element)[name], name)

async function boxOf(locator: Locator): Promise<{ left: number; right: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not to be seen.')
  return { left: box.x, right: box.x + box.width }
}

describe('row 95: a note from right to left', () => {
  it.each([390, 1440])('says so, and fits on %d pixels', async (width) => {
    const { page, record } = await visit(hebrew, { viewport: { width, height: 900 } })
    expect(await page.locator('html').getAttribute('lang')).toBe('he')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBe(0)
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('stands on the right, with its margin on the right and its sidenotes on the left', async () => {
    const { page } = await visit(hebrew)
    const text = await boxOf(page.locator('.prose > p').first())
    expect((await boxOf(page.locator('.note-margin'))).left).toBeGreaterThan(text.right)
    const note = page.locator('li[data-side="1"]')
    expect((await boxOf(note)).right).toBeLessThan(text.left + 1)
    const [first, second] = [page.locator('.prose th').first(), page.locator('.prose th').nth(1)]
    expect((await boxOf(first)).left).toBeGreaterThan((await boxOf(second)).left)
    const list = page.locator('.prose > ul').first()
    expect(Number.parseFloat(await styleOf(list, 'paddingRight'))).toBeGreaterThan(0)
    expect(await styleOf(list, 'paddingLeft')).toBe('0px')
    const neighbours = page.locator('.neighbour-list').first()
    expect(Math.abs((await boxOf(neighbours)).right - text.right)).toBeLessThan(2)
  })

  it('keeps code and formulas from left to right', async () => {
    const { page } = await visit(hebrew)
    for (const name of ['.prose pre', '.prose math'])
      expect(await styleOf(page.locator(name).first(), 'direction')).toBe('ltr')
  })

  it('holds notes and names in other languages, each in its own direction', async () => {
    const { page } = await visit(hebrew)
    const embed = page.locator('.embed')
    expect(await embed.getAttribute('lang')).toBe('en')
    expect(await styleOf(embed.locator('p').last(), 'direction')).toBe('ltr')
    expect(Number.parseFloat(await styleOf(embed, 'borderLeftWidth'))).toBeGreaterThan(0)
    const link = page.locator('.prose > p a', { hasText: 'Stone (2024)' })
    expect(await link.getAttribute('lang')).toBe('en')
    expect(await styleOf(link, 'direction')).toBe('ltr')
    const own = page.locator('.prose > p a', { hasText: 'האבן' })
    expect(await own.getAttribute('lang')).toBeNull()
  })

  it('runs its own way inside of a note that does not, in previews and beside others', async () => {
    const { page, record } = await visit('notes/wall/')
    expect(await styleOf(page.locator('.embed ul').first(), 'direction')).toBe('rtl')
    await page.locator('.prose > p a', { hasText: 'חומת הגן' }).hover()
    const card = page.getByRole('tooltip')
    await card.waitFor()
    expect(await card.getAttribute('dir')).toBe('rtl')
    expect(await card.getAttribute('lang')).toBe('he')
    await page.locator('.prose > p a', { hasText: 'חומת הגן' }).click({ modifiers: ['Shift'] })
    const pane = page.locator('.pane[lang="he"]')
    await pane.waitFor()
    expect(await styleOf(pane.locator('.prose'), 'direction')).toBe('rtl')
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('has the notes that are opened beside it on its left', async () => {
    const { page } = await visit(hebrew)
    await page.locator('.prose > p a', { hasText: 'Wall' }).click({ modifiers: ['Shift'] })
    const panes = page.locator('.pane')
    await panes.nth(1).waitFor()
    expect((await boxOf(panes.nth(1))).left).toBeLessThan((await boxOf(panes.first())).left)
  })
})

describe('row 94: a note in several languages', () => {
  it('leads to each by the name that the language has for itself', async () => {
    const { page } = await visit('notes/wall/')
    const nav = page.getByRole('navigation', { name: 'Languages' })
    expect(await nav.getByRole('listitem').allInnerTexts()).toEqual(['English', 'Deutsch', 'עברית'])
    expect(await nav.locator('[aria-current]').innerText()).toBe('English')
    const link = nav.getByRole('link', { name: 'עברית' })
    expect(await link.getAttribute('hreflang')).toBe('he')
    expect(await link.getAttribute('lang')).toBe('he')
    await link.click()
    await page.waitForURL(/%D7/)
    expect(await page.locator('h1').innerText()).toBe('חומת הגן')
    const back = page.getByRole('navigation', { name: 'Languages' }).getByRole('link', { name: 'Deutsch' })
    await back.click()
    await page.waitForURL(/mauer/)
    expect(await page.getByRole('navigation', { name: 'Sprachen' }).innerText()).toContain('English')
  })

  it('says so to search engines, on every page the same', async () => {
    const said = await Promise.all(
      ['notes/wall/', 'notes/mauer/', hebrew].map(async (path) => {
        const { page } = await visit(path, { javaScriptEnabled: false })
        return page
          .locator('head link[rel="alternate"][hreflang]')
          .evaluateAll((links) =>
            links.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`),
          )
      }),
    )
    expect(said[0]?.map((one) => one.split(' ')[0])).toEqual(['en', 'de', 'he', 'x-default'])
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1)
  })
})
