/** An address that leads nowhere. */
import { expect, it, test } from 'vitest'
import { useSite } from './use-site.ts'

const site = useSite()

test.for([
  ['/notes/camlot/', 'CAMELOT'],
  ['/camelot', 'CAMELOT'],
  ['/posts/2024/requisite-variety.html', 'Requisite variety'],
] as const)('at %s the reader is asked whether they meant “%s”', async ([path, title]) => {
  const { page } = await site.open(path)
  expect(await page.locator('h1').count()).toBe(1)
  const suggestions = page.locator('[data-lost]')
  await suggestions.waitFor()
  const link = suggestions.getByRole('link', { name: title, exact: true })
  expect(await suggestions.getByRole('link').count()).toBeLessThanOrEqual(5)
  await link.click()
  expect((await page.getByRole('heading', { level: 1 }).innerText()).trim()).toBe(title)
})

it('is not guessed at when nothing is near', async () => {
  const { page } = await site.open('/zzzzqqqq/')
  await page.waitForLoadState('networkidle')
  expect(await page.locator('[data-lost]').isVisible()).toBe(false)
})

it('leads on without JavaScript, and does not show what it cannot fill', async () => {
  const { page } = await site.open('/notes/camlot/', { javaScriptEnabled: false })
  expect(await page.locator('[data-lost]').isVisible()).toBe(false)
  await page.locator('main').getByRole('link', { name: 'the list of all notes' }).click()
  expect((await page.locator('h1').innerText()).trim()).toBe('All notes')
})

it('holds no markup of the address', async () => {
  const { page } = await site.open(`/notes/${encodeURIComponent('<img src=x onerror=alert(1)>camelot')}/`)
  await page.waitForLoadState('networkidle')
  expect(await page.locator('img[src=x]').count()).toBe(0)
})
