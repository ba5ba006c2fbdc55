/** Footnotes in the margin, where the browser places them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sidenoteStyles } from '../../src/site/sidenote-styles.ts'
import { renderNote } from '../conformance/render-vault.ts'
import { projectRoot } from '../fakes/run-one.ts'
import { useSite } from './use-site.ts'

const site = useSite()
const path = '/notes/help/writing/'

interface Box {
  top: number
  bottom: number
  left: number
  right: number
  /** The top of its reference, and the right edge of the text. */
  reference: number
  text: number
}

/** Where the notes of the margin stand, in their order. */
function boxes(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('li[data-side]')].map((note) => {
      const { top, bottom, left, right } = note.getBoundingClientRect()
      const reference = document.querySelector(`a[data-side="${note.getAttribute('data-side')}"]`)
      return {
        top,
        bottom,
        left,
        right,
        reference: reference?.getBoundingClientRect().top ?? 0,
        text: document.querySelector('.prose')?.getBoundingClientRect().right ?? 0,
      }
    }),
  )
}

describe('footnotes', () => {
  it.each([1200, 1440])(
    'stand beside their references on a screen %s pixels wide, without scripts',
    async (width) => {
      const { page } = await site.open(path, { viewport: { width, height: 900 }, javaScriptEnabled: false })
      const found = await boxes(page)
      expect(found.length).toBeGreaterThan(1)
      for (const [at, { top, left, right, reference, text }] of found.entries()) {
        expect(left).toBeGreaterThan(text)
        expect(right).toBeLessThanOrEqual(width)
        const before = found[at - 1]?.bottom ?? 0
        expect(top).toBeGreaterThanOrEqual(before)
        if (before < reference) expect(Math.abs(top - reference)).toBeLessThan(12)
      }
    },
  )

  it.each([
    ['on a narrow screen', { viewport: { width: 1199, height: 900 } }],
    ['on a phone', { viewport: { width: 390, height: 800 } }],
  ])('stand at the end %s', async (_where, options) => {
    const { page } = await site.open(path, options)
    const end = await page.locator('.footnotes').evaluate((list) => list.getBoundingClientRect().top)
    for (const { top, left, text } of await boxes(page)) {
      expect(top).toBeGreaterThanOrEqual(end)
      expect(left).toBeLessThan(text)
    }
  })

  it('stand at the end on paper', async () => {
    const { page } = await site.open(path)
    await page.emulateMedia({ media: 'print' })
    const positions = await page
      .locator('li[data-side]')
      .evaluateAll((notes) => notes.map((note) => getComputedStyle(note).position))
    expect(new Set(positions)).toEqual(new Set(['static']))
  })

  it('cost a page without any nothing', async () => {
    const { page } = await site.open('/notes/camelot/')
    expect(await page.locator('link[href*="sidenotes"]').count()).toBe(0)
  })
})

it.each(['ltr', 'rtl'])(
  'never lie on one another, nor on the text, where many stand close (%s)',
  async (direction) => {
    const words = 'Moss grows slowly on the north side of the wall. '
    const crowd = Array.from(
      { length: 40 },
      (_, at) => `${words.repeat(1 + (at % 3))}^[${words.repeat(1 + (at % 5))}]`,
    )
    const styles = sidenoteStyles(readFileSync(join(projectRoot, 'src/styles/sidenotes.css'), 'utf8'))
    const grid =
      '.note-article { display: grid; grid-template-columns: 10rem [text] 37rem [rest] 1fr [end]; gap: 2rem } .prose { grid-column: text }'
    const { page } = await site.open('/robots.txt')
    await page.setContent(
      `<!doctype html><html dir="${direction}"><style>${grid}${styles}</style><article class="note-article"><div class="prose">${renderNote(crowd.join(' '))}</div></article>`,
    )
    const found = await boxes(page)
    expect(found.length).toBeGreaterThan(10)
    for (const [at, { top }] of found.entries()) expect(top).toBeGreaterThan(found[at - 1]?.bottom ?? 0)
    const sides = await page.evaluate(() => {
      const text = document.querySelector('.prose')?.getBoundingClientRect()
      return [...document.querySelectorAll('li[data-side]')].map((note) => {
        const { left, right } = note.getBoundingClientRect()
        return left >= (text?.right ?? 0) ? 'right' : right <= (text?.left ?? 0) ? 'left' : 'on the text'
      })
    })
    expect(new Set(sides)).toEqual(new Set([direction === 'ltr' ? 'right' : 'left']))
  },
)
