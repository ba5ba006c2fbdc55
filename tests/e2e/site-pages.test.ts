/** Every page of the sample garden: whole, quiet, well described, and at home on any screen. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, test } from 'vitest'
import { findOverhang } from './find-overhang.ts'
import { goTo } from './go-to.ts'
import { fileOf, kindList, kinds, useSite } from './use-site.ts'

const site = useSite()

const widths = [360, 820, 1440]

/** What a page says about itself, and how it lies on the screen once its fonts are there. */
function readFacts(page: Page) {
  return page.evaluate(async () => {
    await document.fonts.ready
    const content = (selector: string, attribute: string) =>
      document.querySelector(selector)?.getAttribute(attribute) ?? null
    return {
      title: document.title,
      description: content('meta[name=description]', 'content'),
      canonical: content('link[rel=canonical]', 'href'),
      robots: content('meta[name=robots]', 'content'),
      lang: document.documentElement.lang,
      headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
        Number(tagName[1]),
      ),
      mains: document.querySelectorAll('main').length,
      text: document.querySelector('main')?.textContent?.trim().length ?? 0,
      imagesWithoutAlt: document.querySelectorAll('img:not([alt])').length,
      namelessControls: [...document.querySelectorAll('a[href], button, input, summary')]
        .filter((element) => element.checkVisibility())
        .filter(
          (element) => !(element.textContent?.trim() || element.getAttribute('aria-label') || element.id),
        )
        .map(({ outerHTML }) => outerHTML),
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }
  })
}

describe('every page', () => {
  it('has its own title and address, one h1, a main text, and names for what can be pressed', {
    timeout: 120_000,
  }, async () => {
    const { page, record } = await site.open('/')
    const titles = new Map<string, string>()
    for (const path of site.paths()) {
      await goTo(page, new URL(path, page.url()).href)
      const facts = await readFacts(page)
      const lang = path === kinds['note in another language'] ? 'de' : 'en'
      const expected = { lang, mains: 1, imagesWithoutAlt: 0, namelessControls: [] }
      expect(facts, path).toMatchObject(expected)
      expect(
        facts.headings.filter((level) => level === 1),
        path,
      ).toHaveLength(1)
      expect(facts.text, path).toBeGreaterThan(20)
      expect(titles.get(facts.title), `${path} has the title of another page`).toBeUndefined()
      titles.set(facts.title, path)
      const address = path === '/404.html' ? null : `https://system-of-one.example${path}`
      expect({ canonical: facts.canonical, robots: facts.robots }, path).toEqual({
        canonical: address,
        robots: address === null ? 'noindex' : null,
      })
    }
    expect(record).toEqual({ foreignRequests: [], errors: [] })
    expect(await page.context().cookies()).toEqual([])
    expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual([])
    expect(titles.size).toBeGreaterThan(90)
  })

  it('fits a phone', { timeout: 120_000 }, async () => {
    const { page } = await site.open('/', { viewport: { width: 360, height: 780 } })
    for (const path of site.paths()) {
      await goTo(page, new URL(path, page.url()).href)
      expect((await readFacts(page)).overflow, path).toBeLessThanOrEqual(0)
      expect(await findOverhang(page), path).toEqual([])
    }
  })
})

describe.each(kindList)('%s', (_kind, path) => {
  it('fits every screen, light and dark', async () => {
    const { page, record } = await site.open(path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        expect((await readFacts(page)).overflow, `${width} ${colorScheme}`).toBeLessThanOrEqual(0)
        expect(await findOverhang(page), `${width} ${colorScheme}`).toEqual([])
      }
    }
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('is described to search engines, where it is for them', async () => {
    const { page } = await site.open(path)
    const { description } = await readFacts(page)
    if (path === kinds[404]) expect(description).toBeNull()
    else expect(description?.length).toBeGreaterThan(15)
  })

  it('has headings without gaps', async () => {
    const { page } = await site.open(path)
    const { headings } = await readFacts(page)
    for (const [at, level] of headings.entries())
      expect(level, `${headings}`).toBeLessThanOrEqual((headings[at - 1] ?? 0) + 1)
  })

  it('shows the same text without JavaScript', async () => {
    const text = (page: Page) =>
      page.evaluate(() => document.querySelector('main')?.innerText.replace(/\s+/g, ' ').trim())
    const [plain, full] = [await site.open(path, { javaScriptEnabled: false }), await site.open(path)]
    // The search field of the index, the chart, and the suggestions of the 404 are for those who have it.
    const said = (await text(full.page))
      ?.replace(/ Find /, ' ')
      .replace(/ Show the graph /, ' ')
      .replace(/ Did you mean .*? Topics /, ' Topics ')
    expect(await plain.page.locator('main').innerText()).not.toBe('')
    expect((await plain.page.locator('main').innerText()).replace(/\s+/g, ' ').trim()).toBe(said)
    expect(plain.record).toEqual({ foreignRequests: [], errors: [] })
  })
})

describe('for machines', () => {
  const read = (path: string) => readFileSync(join(site.dir(), path), 'utf8')
  const addresses = (xml: string, tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag}>([^<]+)</${tag}>`, 'g'))].map(
      ([, url = '']) => new URL(url).pathname,
    )

  it('the sitemap names every page but the 404, once', () => {
    const pages = site.paths().filter((path) => path !== kinds[404])
    expect(addresses(read('sitemap.xml'), 'loc').sort()).toEqual(pages.sort())
  })

  test.for([
    '/sitemap.xml',
    '/rss.xml',
    '/atom.xml',
    '/topics/systems/atom.xml',
    '/maturity/seedling/rss.xml',
  ])('%s is well-formed XML', async (path) => {
    const { page } = await site.open('/')
    // The site's own pages make no documents of text.
    await page.goto('about:blank')
    const broken = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ??
        null,
      read(path),
    )
    expect(broken).toBeNull()
  })

  it('the feed leads to notes, with the whole text, its links absolute', () => {
    const feed = read('rss.xml')
    const items = addresses(feed, 'link').filter((path) => path !== '/')
    expect(items.length).toBeGreaterThanOrEqual(24)
    for (const path of items) expect(read(join(path, 'index.html'))).toContain('<article')
    expect(feed).not.toMatch(/(?:href|src)=(?:"|&quot;)\/(?!\/)/)
    expect(feed).toContain('<![CDATA[<p>')
  })

  it('robots are told where the sitemap is', () => {
    expect(read('robots.txt')).toContain('Sitemap: https://system-of-one.example/sitemap.xml')
  })

  it('nothing holds a word of the draft', () => {
    const draft = [
      'camelot-for-two',
      'CAMELOT for two',
      'Two independent practitioners',
      'confidentiality (goal sheets',
    ]
    for (const path of [
      ...site.paths().map((page) => fileOf('', page)),
      'rss.xml',
      'atom.xml',
      'feed.json',
      'sitemap.xml',
    ]) {
      for (const words of draft) expect(read(path), `${path} holds “${words}”`).not.toContain(words)
    }
  })
})
