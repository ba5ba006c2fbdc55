/** What has the focus of the keyboard and does not show it. */
import type { Page } from 'playwright-core'

/**
 * Gives the focus to everything that can have it. Whatever has no outline of two
 * pixels with a contrast of 3 to the ground behind it (WCAG 2.4.11, 1.4.11) is
 * returned, as its HTML, with what was found.
 */
export function findFaintFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!pen) throw new Error('The browser draws on no canvas.')
    const rgba = (colour: string) => {
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
      return [...pen.getImageData(0, 0, 1, 1).data]
    }
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = rgba(colour).map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const groundOf = (element: Element | null): string => {
      if (!element) return 'white'
      const { backgroundColor } = getComputedStyle(element)
      return rgba(backgroundColor)[3] === 255 ? backgroundColor : groundOf(element.parentElement)
    }
    const contrast = (one: string, other: string) => {
      const [a, b] = [luminance(one), luminance(other)]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    }
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button, input, select, textarea, summary, audio, video, iframe, [tabindex]:not([tabindex="-1"])',
    )) {
      if (!element.checkVisibility()) continue
      element.focus({ preventScroll: true, focusVisible: true } as FocusOptions)
      if (document.activeElement !== element) continue
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element)
      // An outline that is moved inwards lies on the element itself.
      const inside = Number.parseFloat(outlineOffset) < 0
      const ground = groundOf(inside ? element : element.parentElement)
      const ratio = contrast(outlineColor, ground)
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 || ratio < 3)
        found.push(
          `${element.outerHTML.slice(0, 90)} ${outlineStyle} ${outlineWidth} ${outlineColor} on ${ground}: ${ratio.toFixed(1)}`,
        )
    }
    return found
  })
}
