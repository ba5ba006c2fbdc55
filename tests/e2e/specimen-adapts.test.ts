/** Row 96: pages that adapt to readers who enlarge, space out or recolour them, ask for more contrast, or print them. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findCutText, findOverhang } from './find-overhang.ts'
import { goTo } from './go-to.ts'
import { kindsAmong } from './specimen-paths.ts'
import { useSite } from './use-site.ts'

const site = useSite('specimen')
const note = '/notes/rivers/weir/'

/** What WCAG 1.4.12 lets readers demand. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

const styleOf = (page: Page, selector: string, property: string, pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, [name, part]) => getComputedStyle(element, part).getPropertyValue(name ?? ''), [
      property,
      pseudo,
    ] as const)

it('row 96: every page fits, enlarged to 200 % and 400 %, and with space between its letters and lines', {
  timeout: 240_000,
}, async () => {
  const { page } = await site.open('/', { reducedMotion: 'reduce', bypassCSP: true })
  const expectFit = async (width: number, what: string) => {
    await page.setViewportSize({ width, height: 600 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over, what).toBeLessThanOrEqual(0)
    expect([...(await findOverhang(page)), ...(await findCutText(page))], what).toEqual([])
  }
  for (const path of kindsAmong(site.paths())) {
    await goTo(page, new URL(path, page.url()).href)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    // What is laid out late would be measured as it was at the width before.
    await page.addStyleTag({ content: '.row-group { content-visibility: visible !important }' })
    for (const width of [640, 320]) await expectFit(width, `${path} at ${width} pixels`)
    await page.addStyleTag({ content: spacing })
    for (const width of [320, 1280]) await expectFit(width, `${path} spaced at ${width} pixels`)
  }
})

describe.each(['light', 'dark'] as const)('row 96: in forced colours, %s', (colorScheme) => {
  const forced = { forcedColors: 'active', colorScheme } as const

  it('what is done, marked, meant and framed can still be told', async () => {
    const { page } = await site.open(`${note}#callouts`, forced)
    const ground = await styleOf(page, 'html', 'background-color')
    const box = 'input[type=checkbox]:checked'
    const [done, mark] = [
      await styleOf(page, box, 'background-color'),
      await styleOf(page, box, 'background-color', '::after'),
    ]
    expect(done).not.toBe(ground)
    expect(mark).toBe(ground)
    expect(await styleOf(page, '.mention-text', 'background-color')).not.toBe(ground)
    expect(await styleOf(page, ':target', 'outline-style')).toBe('solid')
    for (const framed of ['.prose pre', '.prose kbd', '.facade-link'])
      expect(await styleOf(page, framed, 'border-top-style'), framed).toBe('solid')
    for (const sign of ['.callout-title', '.embed-file'])
      expect(await styleOf(page, sign, 'background-color', '::before'), sign).not.toBe(ground)
  })

  it('drawings take the colours of the reader', async () => {
    const { page } = await site.open(note, forced)
    const [ground, ink] = [
      await styleOf(page, 'html', 'background-color'),
      await styleOf(page, 'h1', 'color'),
    ]
    expect(await styleOf(page, '.canvas-card > rect', 'fill')).toBe(ground)
    for (const line of ['.canvas-card > rect', '.canvas-edge > path', '.orbit .edge'])
      expect(await styleOf(page, line, 'stroke'), line).toBe(ink)
    await goTo(page, new URL('/graph/', page.url()).href)
    expect(await styleOf(page, '.chart-plate', 'outline-style')).toBe('solid')
    expect(await styleOf(page, '.sky-lines', 'stroke')).toBe(ink)
  })

  it('only the note that has the focus is marked among those side by side', async () => {
    const { page } = await site.open(`${note}?stack=rivers/lock,rivers/ford`, forced)
    await page.locator('.pane').nth(2).waitFor()
    await page.keyboard.press('ArrowLeft')
    const colours = await page
      .locator('.pane-spine')
      .evaluateAll((all) => all.map((spine) => getComputedStyle(spine).borderInlineStartColor))
    expect(new Set(colours).size).toBe(2)
    expect(colours[1]).not.toBe(colours[0])
  })
})

it('row 96: with more contrast every word has the colour of the text, and lines are strong', async () => {
  const { page } = await site.open(note, { contrast: 'more' })
  const ink = await styleOf(page, 'html', 'color')
  for (const soft of ['.standfirst', '.note-label dt', '.toc a'])
    expect(await styleOf(page, soft, 'color'), soft).toBe(ink)
  expect(await styleOf(page, '.neighbour-list > li + li', 'border-top-color')).toBe(ink)
})

describe('row 96: on paper', () => {
  const print = async (path: string) => {
    const { page } = await site.open(path, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    return page
  }

  it('there is nothing to press, and what was folded lies open', async () => {
    const page = await print(note)
    for (const pressed of ['.site-nav-place', '.search-link', 'button', '.toc', '.note-neighbours', 'audio'])
      expect(await page.locator(pressed).filter({ visible: true }).count(), pressed).toBe(0)
    for (const folded of ['The lock is being mended', 'Hidden words.'])
      expect(await page.getByText(folded).first().isVisible(), folded).toBe(true)
    const closed = page.locator('details.callout:not([open])')
    expect((await closed.boundingBox())?.height).toBeGreaterThan(60)
  })

  it('links out of the garden say where they lead, and those of a reference only once', async () => {
    const page = await print(note)
    const said = (selector: string) => styleOf(page, selector, 'content', '::after')
    expect(await said('.prose p > a.external')).toBe('" (https://example.org/rivers)"')
    expect(await said('.facade-link')).toMatch(/youtube/)
    expect(await styleOf(page, '.references a.external', 'display', '::after')).toBe('none')
  })

  it('code breaks its lines, and the colours are those of ink on paper', async () => {
    const page = await print('/notes/code/')
    for (const block of await page.locator('.prose pre').all())
      expect(await block.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBeLessThanOrEqual(0)
    const front = await print('/')
    const [ink, title] = [await styleOf(front, 'h1', 'color'), await styleOf(page, 'h1', 'color')]
    expect(ink).toBe(title)
    expect(await styleOf(front, 'h1', 'color-scheme')).toBe('light')
  })
})
