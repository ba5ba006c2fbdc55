/** What of a page cannot be seen on its screen. */
import type { Page } from 'playwright-core'

/** What stands out of the screen to either side, where nothing around it scrolls. */
export function findOverhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement))
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return (right > innerWidth + 1 || (left < -1 && right > 0)) && !scrolls(element.parentElement)
      })
      .map(
        (element) => `${element.tagName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`,
      )
  })
}

/** Text that is cut off: what holds it neither grows nor scrolls. */
export function findCutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *, header *, footer *, dialog *')]
      .filter((element) => element.checkVisibility() && element.textContent?.trim() !== '')
      // The box of a formula is that of its letters without their bars and roots, which are drawn outside of it.
      .filter((element) => !element.closest('math'))
      .filter((element) => {
        const { overflowX, overflowY, clip, clipPath, position } = getComputedStyle(element)
        if (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) return false
        const cut = (way: string) => way === 'hidden' || way === 'clip'
        return (
          (cut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (cut(overflowY) && element.scrollHeight > element.clientHeight + 1)
        )
      })
      .map(
        (element) => `${element.tagName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`,
      ),
  )
}
