/** Light and dark: the system's choice unless the reader makes another, and then that one stays. */
import type { Page } from 'playwright-core'
import { describe, expect, it, test } from 'vitest'
import { goTo, scriptsRun } from './go-to.ts'
import { kindList, kinds, useSite } from './use-site.ts'

const site = useSite()

/** What is behind the text, as it is painted. */
async function shownTheme(page: Page): Promise<'light' | 'dark'> {
  const lightness = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    const painted = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((color) => color !== 'rgba(0, 0, 0, 0)')
    if (!context || !painted) throw new Error('nothing is painted')
    context.fillStyle = painted
    context.fillRect(0, 0, 1, 1)
    return Math.max(...context.getImageData(0, 0, 1, 1).data.slice(0, 3))
  })
  return lightness > 128 ? 'light' : 'dark'
}

const button = (page: Page) => page.getByRole('button', { name: /^Theme:/ })
const other = { light: 'dark', dark: 'light' } as const

describe.each(['light', 'dark'] as const)('where the system is %s', (colorScheme) => {
  it.for(kindList)('the page follows it: %s', async ([, path]) => {
    const { page } = await site.open(path, { colorScheme })
    expect(await shownTheme(page)).toBe(colorScheme)
    await page.emulateMedia({ colorScheme: other[colorScheme] })
    expect(await shownTheme(page)).toBe(other[colorScheme])
  })

  it('the first press shows the other theme, and it stays, here and on other pages', async () => {
    const { page } = await site.open(kinds.home, { colorScheme })
    await button(page).click()
    expect(await shownTheme(page)).toBe(other[colorScheme])
    await page.reload()
    await scriptsRun(page)
    expect(await shownTheme(page)).toBe(other[colorScheme])
    await goTo(page, new URL(kinds.note, page.url()).href)
    expect(await shownTheme(page)).toBe(other[colorScheme])
    await page.emulateMedia({ colorScheme: other[colorScheme] })
    await page.emulateMedia({ colorScheme })
    expect(await shownTheme(page)).toBe(other[colorScheme])
  })

  it('three presses lead through both themes back to the system’s, each with its name', async () => {
    const { page } = await site.open(kinds.home, { colorScheme })
    const seen = []
    for (let press = 0; press < 4; press++) {
      seen.push(`${await button(page).getAttribute('aria-label')} ${await shownTheme(page)}`)
      await button(page).click()
    }
    expect(seen).toEqual([
      expect.stringMatching(`system.* ${colorScheme}`),
      expect.stringMatching(`${other[colorScheme]}.* ${other[colorScheme]}`),
      expect.stringMatching(`${colorScheme}.* ${colorScheme}`),
      expect.stringMatching(`system.* ${colorScheme}`),
    ])
  })
})

test('the theme that was chosen is there before anything is painted', async () => {
  const { page } = await site.open(kinds.home, { colorScheme: 'light' })
  await button(page).click()
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset['first'] = document.documentElement.dataset['theme'] ?? 'none'
    })
  })
  await page.reload()
  await scriptsRun(page)
  expect(await page.evaluate(() => document.documentElement.dataset['first'])).toBe('dark')
})

test('without JavaScript there is no switch, and the page follows the system', async () => {
  const { page } = await site.open(kinds.home, { colorScheme: 'dark', javaScriptEnabled: false })
  expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false)
  // Scripts do not run in the page, but the tests' own still do.
  expect(await shownTheme(page)).toBe('dark')
})

test('where nothing may be stored the switch works on the page', async () => {
  const { page, record } = await site.open('/robots.txt', { colorScheme: 'light' })
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await goTo(page, new URL(kinds.home, page.url()).href)
  await button(page).click()
  expect(await shownTheme(page)).toBe('dark')
  expect(record.errors).toEqual([])
})
