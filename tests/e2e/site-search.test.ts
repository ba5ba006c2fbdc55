/** The search, in its dialog and on its page. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { kinds, pathOf, useSite } from './use-site.ts'

const site = useSite()

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the notes' })
const hits = (page: Page) => page.getByRole('option')
const titles = (page: Page) => page.locator('.hit-title').allTextContents()

async function searchFor(query: string) {
  const opened = await site.open(`/search/?${new URLSearchParams({ q: query })}`)
  await hits(opened.page).first().waitFor()
  return opened
}

describe('the dialog', () => {
  it('row 64: opens by a key, is steered by arrows, and gives the focus back', async () => {
    const { page, record } = await site.open(kinds.note)
    await page.getByRole('link', { name: 'Search' }).focus()
    await page.keyboard.press('Control+k')
    await field(page).fill('leverage')
    await page.locator('.hit mark').first().waitFor()
    expect(await hits(page).first().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await hits(page).nth(1).getAttribute('aria-selected')).toBe('true')
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(
      await hits(page).nth(1).getAttribute('id'),
    )
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-link')
    await page.keyboard.press('/')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Control+k')
    await field(page).waitFor()
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('row 63: leads to a section', async () => {
    const { page } = await site.open(kinds.home)
    await page.keyboard.press('Control+k')
    await field(page).fill('leverage')
    const section = page.locator('.hit-section').first()
    const target = await section.getAttribute('href')
    expect(target).toMatch(/^\/notes\/.+#.+/)
    await section.click()
    await page.waitForURL(`**${target}`)
  })
})

describe('the page', () => {
  it('row 62: phrases and what must not be there', async () => {
    const row = await titles((await searchFor('"leverage points"')).page)
    const without = await titles((await searchFor('leverage -"leverage points"')).page)
    expect(row).toContain('Leverage points')
    expect(without.length).toBeGreaterThan(0)
    expect(without.filter((title) => row.includes(title))).toEqual([])
    const { page } = await site.open(`/search/?${new URLSearchParams({ q: '"points leverage"' })}`)
    await page.locator('.search-status', { hasText: 'No note' }).waitFor()
  })

  it('row 62: facets are chosen by a press, and stand in the query', async () => {
    const { page } = await searchFor('maturity:evergreen')
    const chip = page.locator('.chip[data-facet="topic"]').first()
    await chip.click()
    await page.locator('.chip[data-facet="topic"][aria-pressed="true"]').waitFor()
    expect(await field(page).inputValue()).toMatch(/^maturity:evergreen topic:/)
    expect(new URL(page.url()).searchParams.get('q')).toBe(await field(page).inputValue())
  })

  it('row 64: without JavaScript lists every note', async () => {
    const { page } = await site.open('/search/?q=moss', { javaScriptEnabled: false })
    expect(pathOf(page)).toBe('/search/')
    const links = page.locator('[data-search-list] a')
    const notes = site
      .paths()
      .filter((path) => /^\/notes\/.+/.test(path) && !/\.(?:canvas|base)\/$/.test(path))
    expect(await links.count()).toBe(notes.length)
  })

  it('suggests when nothing is found', async () => {
    const { page } = await searchFor('leverag poinst')
    expect(await titles(page)).toContain('Leverage points')
  })
})
