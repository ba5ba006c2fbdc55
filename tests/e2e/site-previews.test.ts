/** Previews of links: for the pointer and the focus, as WCAG 1.4.13 wants them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo } from './go-to.ts'
import { pathOf, useSite } from './use-site.ts'

const site = useSite()
const path = '/notes/system-of-one/'

const card = (page: Page) => page.getByRole('tooltip')
const link = (page: Page) => page.locator('.prose').getByRole('link', { name: 'a list', exact: true })

describe('a preview', () => {
  it('shows the opening of the note beside a link that the pointer rests on, and describes the link', async () => {
    const { page, record } = await site.open(path)
    await link(page).hover()
    await card(page).waitFor()
    const text = await card(page).innerText()
    for (const part of ['What stays human', 'Budding', 'Lists of what machines cannot do'])
      expect(text).toContain(part)
    expect(await link(page).getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'))
    const [line, box] = [await link(page).boundingBox(), await card(page).boundingBox()]
    expect(box?.y).toBeGreaterThan((line?.y ?? 0) + (line?.height ?? 0))
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('stays while the pointer is on it, and goes with it', async () => {
    const { page } = await site.open(path)
    await link(page).hover()
    await card(page).hover()
    await page.waitForTimeout(600)
    expect(await card(page).isVisible()).toBe(true)
    await page.mouse.move(5, 5)
    await card(page).waitFor({ state: 'hidden' })
    expect(await link(page).getAttribute('aria-describedby')).toBeNull()
  })

  it('goes with Escape, and the focus stays', async () => {
    const { page } = await site.open(path)
    await link(page).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await card(page).waitFor()
    await page.mouse.move(5, 5)
    await page.waitForTimeout(400)
    expect(await card(page).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await card(page).waitFor({ state: 'hidden' })
    expect(await link(page).evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('shows the section that a link means', async () => {
    const { page } = await site.open('/notes/requisite-variety/')
    await page.getByRole('link', { name: 'Where the parts come from' }).first().hover()
    await card(page).waitFor()
    expect(await card(page).locator('section').innerText()).toMatch(
      /^Where the parts come from\s+Very little in this is new/,
    )
  })

  it('is there for backlinks, related notes and lists', async () => {
    const { page } = await site.open(path)
    const links = [
      page.getByRole('region', { name: /^Linked from/ }),
      page.getByRole('region', { name: 'Related' }),
    ]
    for (const region of links) {
      await region.getByRole('link').first().hover()
      await card(page).waitFor()
      await page.mouse.move(5, 5)
      await card(page).waitFor({ state: 'hidden' })
    }
    await goTo(page, new URL('/notes/', page.url()).href)
    await page.getByRole('link', { name: 'CAMELOT', exact: true }).first().hover()
    await card(page).waitFor()
  })

  it('is not for fingers: a tap follows the link', async () => {
    const { page } = await site.open(path, { hasTouch: true, viewport: { width: 390, height: 800 } })
    await link(page).tap()
    await page.waitForURL('**/what-stays-human/')
    expect(pathOf(page)).toBe('/notes/what-stays-human/')
    expect(await card(page).count()).toBe(0)
  })

  it('costs nothing before a reader rests on a link', async () => {
    const { page } = await site.open('/robots.txt')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await goTo(page, new URL(path, page.url()).href, { waitUntil: 'networkidle' })
    expect(asked.filter((one) => /preview|stack/.test(one))).toEqual([])
    await link(page).hover()
    await card(page).waitFor()
    expect(asked.filter((one) => one.startsWith('/previews/'))).toEqual(['/previews/what-stays-human.htm'])
  })
})

it('every note has a preview, which is small', () => {
  const dir = join(site.dir(), 'previews')
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.htm'),
  )
  const sizes = files.map((file) => gzipSync(readFileSync(join(dir, file))).length).sort((a, b) => a - b)
  expect(files.length).toBe(site.paths().filter((one) => /^\/notes\/./.test(one)).length)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(2048)
  expect(sizes.at(-1)).toBeLessThan(10 * 1024)
})

describe('the contents beside a note', () => {
  it('mark the section that is being read', async () => {
    const { page } = await site.open('/notes/camelot/')
    const current = page.locator('nav.toc [aria-current]')
    expect(await current.count()).toBe(0)
    for (const [id, name] of [
      ['the-two-strike-rule', 'The two-strike rule'],
      ['four-layers', 'Four layers'],
    ]) {
      await page.evaluate((wanted) => document.getElementById(wanted ?? '')?.scrollIntoView(), id)
      await expect.poll(() => current.allInnerTexts()).toEqual([name])
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await expect.poll(() => current.allInnerTexts()).toEqual(['When not to use it'])
    expect(await current.getAttribute('aria-current')).toBe('location')
  })
})
