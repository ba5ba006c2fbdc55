/** Diagrams and films in the browser: drawn and played when asked for, and nothing from elsewhere before. */
import { describe, expect, it } from 'vitest'
import { useSite } from './use-site.ts'

const site = useSite()

describe('the page on writing', () => {
  it('draws its diagram, whose nodes are links', { timeout: 90_000 }, async () => {
    const { page } = await site.open('notes/help/writing/')
    await page.locator('figure.diagram').scrollIntoViewIfNeeded()
    await page.locator('.diagram-drawing svg').waitFor({ timeout: 60_000 })
    expect(await page.locator('.diagram-drawing a.diagram-link').getAttribute('href')).toMatch(
      /\/notes\/camelot\/$/,
    )
    expect(await page.locator('figure.diagram details pre').textContent()).toContain('flowchart LR')
  })

  it('makes a player of a film on a click, and not before', { timeout: 60_000 }, async () => {
    const { page } = await site.open('notes/help/writing/')
    expect(await page.locator('iframe').count()).toBe(0)
    await page.locator('.facade-video .facade-link').click()
    const frame = page.locator('.facade iframe')
    expect(await frame.getAttribute('src')).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\//)
    expect(await frame.getAttribute('title')).toBe('How the lock works')
  })
})
