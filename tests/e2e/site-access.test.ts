/** For those who use the keyboard, and for those whom motion disturbs. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { kindList, kinds, useSite } from './use-site.ts'

const site = useSite()

/** What has the focus: how it looks, with and without it. */
function readFocus(page: Page) {
  return page.evaluate(async () => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const look = () => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } =
        getComputedStyle(element)
      const outline = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
      return JSON.stringify({ outline, boxShadow, backgroundColor })
    }
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
    const box = element.getBoundingClientRect()
    const focused = look()
    element.blur()
    const plain = look()
    element.focus({ preventScroll: true })
    return {
      name: `${element.tagName} ${(element.getAttribute('aria-label') ?? element.innerText).trim().slice(0, 40)}`,
      isMarked: focused !== plain,
      isOnScreen:
        box.width > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
  })
}

describe('the keyboard', () => {
  it.for(kindList)('sees where it is: %s', { timeout: 90_000 }, async ([, path]) => {
    const { page } = await site.open(path, { reducedMotion: 'reduce' })
    const seen: string[] = []
    for (let stop = 0; stop < 45; stop++) {
      await page.keyboard.press('Tab')
      const focus = await readFocus(page)
      if (!focus) break
      expect(focus, `stop ${stop} of ${path}`).toMatchObject({ isMarked: true, isOnScreen: true })
      seen.push(focus.name)
    }
    expect(seen.length).toBeGreaterThan(5)
  })

  it.for(kindList)('skips to the text: %s', async ([, path]) => {
    const { page } = await site.open(path)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toMatch(
      /skip to the text|zum text/i,
    )
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })

  it('does not see the skip link until it comes to it', async () => {
    const { page } = await site.open(kinds.home)
    const inside = () =>
      page.locator('a', { hasText: /skip/i }).evaluate((link) => {
        const { bottom, right } = link.getBoundingClientRect()
        return bottom > 0 && right > 0 && link.checkVisibility({ opacityProperty: true })
      })
    expect(await inside()).toBe(false)
    await page.keyboard.press('Tab')
    expect(await inside()).toBe(true)
  })
})

describe('motion', () => {
  /** The longest transition or animation of any element, in milliseconds, and how the page scrolls. */
  const readMotion = (page: Page) =>
    page.evaluate(() => {
      const times = [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return `${transitionDuration}, ${animationDuration}`
          .split(', ')
          .map((time) => Number.parseFloat(time) * (time.endsWith('ms') ? 1 : 1000))
      })
      return {
        longest: Math.max(...times),
        scrolling: getComputedStyle(document.documentElement).scrollBehavior,
      }
    })

  it.for(kindList)('stops for those who ask for less: %s', async ([, path]) => {
    const { page } = await site.open(path, { reducedMotion: 'reduce' })
    expect(await readMotion(page)).toEqual({ longest: 0, scrolling: 'auto' })
  })

  it('is there for the others', async () => {
    const { page } = await site.open(kinds.note, { reducedMotion: 'no-preference' })
    expect((await readMotion(page)).longest).toBeGreaterThan(0)
  })
})
