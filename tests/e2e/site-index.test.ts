/** The list of all notes and its filters. What they show is compared with the static pages of topics, stages and tags. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { scriptsRun } from './go-to.ts'
import { fileOf, kinds, pathOf, useSite } from './use-site.ts'

const site = useSite()

/** The notes that a static page of the site lists, by path. */
function listedOn(path: string): Set<string> {
  const html = readFileSync(fileOf(site.dir(), path), 'utf8')
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return new Set([...main.matchAll(/href="(\/notes\/[^"#?]+)"/g)].map(([, href = '']) => href))
}

function common(...paths: string[]): string[] {
  const [first = new Set<string>(), ...rest] = paths.map(listedOn)
  return [...first].filter((path) => rest.every((set) => set.has(path))).sort()
}

async function shown(page: Page): Promise<string[]> {
  const links = page.locator('[data-index-rows] a:visible')
  return (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).sort()
}

/** Waits until the page shows these notes and no others: a choice waits for what is known of the notes. */
async function shows(page: Page, paths: readonly string[]): Promise<void> {
  await expect.poll(() => shown(page)).toEqual([...paths].sort())
}

/** The button of a filter, whose name is its words and a number. */
const choice = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Filter the notes' })
    .getByRole('button', { name: new RegExp(`^${name} \\d+$`) })
const announced = async (page: Page) => (await page.getByRole('status').textContent())?.trim()
const query = (page: Page) => new URL(page.url()).search
const total = () => listedOn(kinds.index).size

describe('the index', () => {
  it('lists every note', async () => {
    const { page } = await site.open(kinds.index)
    const notes = site
      .paths()
      .filter((path) => /^\/notes\/.+/.test(path) && !/\.(?:canvas|base)\/$/.test(path))
    await shows(page, notes)
    await expect.poll(() => announced(page)).toBe(`${notes.length} notes`)
  })

  it('combines topic, stage and tag', async () => {
    const { page } = await site.open(kinds.index)
    await choice(page, 'AI agents').click()
    await shows(page, common('/topics/ai/'))
    await choice(page, 'Seedling').click()
    await shows(page, common('/topics/ai/', '/maturity/seedling/'))
    await choice(page, 'agents').click()
    const three = common('/topics/ai/', '/maturity/seedling/', '/tags/agents/')
    await shows(page, three)
    expect(three.length).toBeGreaterThan(0)
    await choice(page, 'Seedling').click()
    await shows(page, common('/topics/ai/', '/tags/agents/'))
  })

  it('shows a note of a nested tag under its parent', async () => {
    const { page } = await site.open(`${kinds.index}?tag=systems`)
    await shows(page, common('/tags/systems/'))
    expect(common('/tags/systems/')).toEqual(expect.arrayContaining(common('/tags/systems/feedback/')))
  })

  it('says which choices are made, to everyone', async () => {
    const { page } = await site.open(kinds.index)
    const button = choice(page, 'CAMELOT')
    expect(await button.getAttribute('aria-pressed')).toBe('false')
    await button.click()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => announced(page)).toBe(`${common('/topics/camelot/').length} of ${total()} notes`)
    await choice(page, 'Systems').click()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false')
    await choice(page, 'Systems').click()
    await expect.poll(() => announced(page)).toBe(`${total()} notes`)
  })

  it('announces in a live region that was there from the start', async () => {
    const { page } = await site.open(kinds.index)
    const region = await page.getByRole('status').elementHandle()
    await choice(page, 'CAMELOT').click()
    await expect
      .poll(() => region?.evaluate((element) => element.isConnected && element.textContent?.includes(' of ')))
      .toBe(true)
  })

  it('keeps the choice in the address, and restores it from there', async () => {
    const { page } = await site.open(kinds.index)
    await choice(page, 'AI agents').click()
    await choice(page, 'Budding').click()
    await choice(page, 'agents').click()
    expect(query(page)).toBe('?topic=ai&maturity=budding&tag=agents')
    const chosen = await shown(page)
    await page.reload()
    await scriptsRun(page)
    await shows(page, chosen)
    expect(await choice(page, 'AI agents').getAttribute('aria-pressed')).toBe('true')
    await page.goBack()
    await scriptsRun(page)
    expect(query(page)).toBe('?topic=ai&maturity=budding')
    await shows(page, common('/topics/ai/', '/maturity/budding/'))
    await page.goForward()
    await scriptsRun(page)
    await shows(page, chosen)
  })

  it('restores a tag that it shows no link for, and leaves out what it does not understand', async () => {
    const { page, record } = await site.open(`${kinds.index}?tag=pricing&maturity=ripe&colour=red`)
    await shows(page, common('/tags/pricing/'))
    expect(await choice(page, 'pricing').getAttribute('aria-pressed')).toBe('true')
    expect(record.errors).toEqual([])
  })

  it('is not fooled by an address that holds markup', async () => {
    const { page, record } = await site.open(
      `${kinds.index}?tag=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    )
    expect(await page.locator('img[src=x]').count()).toBe(0)
    await shows(page, [])
    expect(record.errors).toEqual([])
  })

  it('finds words in titles', async () => {
    const { page } = await site.open(kinds.index)
    await page.getByRole('searchbox', { name: 'Find' }).fill('CAMELOT layer')
    await expect.poll(async () => (await shown(page)).length).toBeLessThan(total())
    const found = await shown(page)
    expect(found).toContain('/notes/camelot-goal-layer/')
    expect(query(page)).toBe('?q=CAMELOT+layer')
    await page.reload()
    await scriptsRun(page)
    await shows(page, found)
    expect(await page.getByRole('searchbox', { name: 'Find' }).inputValue()).toBe('CAMELOT layer')
  })

  it('offers the way back when nothing fits', async () => {
    const { page } = await site.open(`${kinds.index}?topic=help&maturity=seedling&tag=pricing`)
    await shows(page, [])
    await expect.poll(() => announced(page)).toBe(`0 of ${total()} notes`)
    await page.getByRole('button', { name: 'Show all notes' }).click()
    await expect.poll(() => shown(page)).toHaveLength(total())
    expect(query(page)).toBe('')
    expect(await page.getByRole('button', { name: 'Show all notes' }).isVisible()).toBe(false)
  })

  it('works by keyboard alone, and keeps the focus where it was', async () => {
    const { page } = await site.open(kinds.index)
    await choice(page, 'Seedling').focus()
    await page.keyboard.press('Enter')
    await shows(page, common('/maturity/seedling/'))
    await page.keyboard.press('Space')
    await expect.poll(() => shown(page)).toHaveLength(total())
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-value'))
    expect(focused).toBe('seedling')
  })

  it('without JavaScript filters are links to pages that say what they promised', async () => {
    const { page } = await site.open(kinds.index, { javaScriptEnabled: false })
    const filters = page.getByRole('navigation', { name: 'Filter the notes' }).locator('a[data-facet]')
    const promised = await filters.evaluateAll((links) =>
      links.map((link) => ({
        path: link.getAttribute('href') ?? '',
        count: Number(link.querySelector('.facet-count')?.textContent),
      })),
    )
    expect(promised.length).toBeGreaterThan(10)
    for (const { path, count } of promised)
      expect({ path, count: listedOn(path).size }).toEqual({ path, count })
    await filters.first().click()
    expect(pathOf(page)).toBe(promised[0]?.path)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  })
})
