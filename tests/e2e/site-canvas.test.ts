/** A canvas as readers see it: a drawing that scrolls by itself, and the same as a list. */
import { expect, it } from 'vitest'
import { goTo } from './go-to.ts'
import { useSite } from './use-site.ts'

const site = useSite()
const path = '/notes/a-surprise-on-one-sheet.canvas/'

it('is in no list, and on the page that embeds it', async () => {
  expect(site.paths()).toContain(path)
  const { page } = await site.open('/notes/')
  expect(await page.locator('main a[href$=".canvas/"]').count()).toBe(0)
  await goTo(page, new URL('/notes/camelot-worked-example/', page.url()).href)
  expect(await page.locator('.embed-figure figure.canvas').count()).toBe(1)
})

it.for([390, 1440])('fits a screen %s pixels wide, without scripts', async (width) => {
  const { page } = await site.open(path, { viewport: { width, height: 900 }, javaScriptEnabled: false })
  const drawing = page.getByRole('region', { name: /^Drawing/ })
  const box = await drawing.boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
  const card = drawing.locator('.canvas-content').first()
  expect((await card.boundingBox())?.width).toBeGreaterThan(150)
  await page.getByText('The same as a list').click()
  expect(await page.locator('.canvas-list li').first().isVisible()).toBe(true)
})

it('leads to the notes of its cards', async () => {
  const { page } = await site.open(path)
  await page.locator('.canvas-drawing').getByRole('link', { name: 'Strategy' }).click()
  await page.waitForURL(/camelot-strategy-layer/)
  expect(await page.locator('#site\\:backlinks').count()).toBe(1)
  expect(await page.locator('main').innerText()).toContain('A surprise on one sheet')
})
