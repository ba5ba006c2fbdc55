/** The page of a note: its way through the text, and its neighbours. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it, test } from 'vitest'
import { goTo } from './go-to.ts'
import { kinds, pathOf, useSite } from './use-site.ts'

const site = useSite()

/** Whether the element with this id can be seen, below whatever lies on top of the page. */
function isInView(page: Page, id: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const element = document.getElementById(wanted)
    if (!element) return false
    const { top, left } = element.getBoundingClientRect()
    const onTop = document.elementFromPoint(left + 5, top + 5)
    return top >= 0 && top < innerHeight && (element.contains(onTop) || onTop?.contains(element) === true)
  }, id)
}

describe('the way through a note', () => {
  it('leads from the table of contents to every heading', async () => {
    const { page } = await site.open(kinds.note)
    const links = page
      .getByRole('navigation', { name: 'On this page' })
      .filter({ visible: true })
      .getByRole('link')
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(targets.length).toBeGreaterThanOrEqual(5)
    for (const [at, target] of targets.entries()) {
      await links.nth(at).click()
      expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe(decodeURIComponent(target))
      await expect
        .poll(() => isInView(page, decodeURIComponent(target.slice(1))), { message: target })
        .toBe(true)
    }
  })

  it('is folded above the text on a phone, and opens without JavaScript', async () => {
    const { page } = await site.open(kinds.note, {
      viewport: { width: 360, height: 780 },
      javaScriptEnabled: false,
    })
    const visible = page.getByRole('navigation', { name: 'On this page' }).filter({ visible: true })
    expect(await visible.count()).toBe(0)
    await page.getByText('On this page').filter({ visible: true }).click()
    expect(await visible.count()).toBe(1)
    expect(await visible.getByRole('link').count()).toBeGreaterThanOrEqual(5)
  })

  it('leads to a heading from an address', async () => {
    const { page } = await site.open(`${kinds.note}#two-gates`)
    await expect.poll(() => isInView(page, 'two-gates')).toBe(true)
  })
})

describe('backlinks', () => {
  it('show the words around the link and the section they stand in, and lead there', async () => {
    const { page } = await site.open('/notes/requisite-variety/')
    const mention = page
      .getByRole('region', { name: /^Linked from/ })
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'CAMELOT', exact: true }) })
    expect(await mention.locator('blockquote p').first().innerText()).toContain(
      'The use of variety is Ashby’s.',
    )
    expect(await mention.locator('em').innerText()).toBe('Ashby’s')
    await mention.getByRole('link', { name: 'Where the parts come from' }).click()
    expect(pathOf(page)).toBe('/notes/camelot/')
    await expect.poll(() => isInView(page, 'where-the-parts-come-from')).toBe(true)
  })

  it('name the property when only a property links', async () => {
    const { page } = await site.open('/notes/requisite-variety/')
    const item = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'A critic needs another view', exact: true }) })
    expect(await item.filter({ hasText: 'Names this note as' }).innerText()).toContain('relatedNotes')
  })
})

describe('what a note costs its reader', () => {
  test.for(site.paths().filter((path) => ['/notes/camelot/', '/notes/help/messages/'].includes(path)))(
    '%s carries at most 10 kB of script',
    async (path) => {
      const { page } = await site.open('/robots.txt')
      const scripts: string[] = []
      page.on('response', async (response) => {
        if (response.request().resourceType() === 'script') scripts.push(await response.text())
      })
      await goTo(page, new URL(path, page.url()).href, { waitUntil: 'networkidle' })
      const inline = await page.locator('script:not([src])').allTextContents()
      const bytes = [...scripts, ...inline].reduce((sum, text) => sum + gzipSync(text).length, 0)
      expect(scripts.length).toBeGreaterThan(0)
      expect(bytes).toBeLessThanOrEqual(10 * 1024)
    },
  )

  // The note says `relatedNotes` at its end; the home page holds no code.
  test.for([
    [
      'a note that holds code asks for no font but that of code',
      kinds.note,
      ['ibm-plex-mono-latin-400-normal'],
    ],
    ['the home page asks for none', kinds.home, []],
  ] as const)('letters come with the style sheet: %s', async ([, path, expected]) => {
    const { page } = await site.open('/robots.txt')
    const fonts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'font' && request.url().startsWith('http')) fonts.push(request.url())
    })
    await goTo(page, new URL(path, page.url()).href, { waitUntil: 'networkidle' })
    expect(fonts.map((url) => /\/([\w-]+?)\.[\w-]+\.woff2$/.exec(url)?.[1])).toEqual(expected)
  })
})

/** Data in a script element, such as JSON-LD, is not run, and no policy forbids it. One script is named by its hash. */
test('pages hold nothing that their strict Content-Security-Policy forbids', () => {
  const texts = new Set<string>()
  for (const file of readdirSync(site.dir(), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    const html = readFileSync(join(site.dir(), file), 'utf8')
    const begin = html.match(/<script>([\s\S]*?)<\/script>/)?.[1]
    if (begin !== undefined) {
      texts.add(begin)
      expect(html, file).toContain(`'sha256-${createHash('sha256').update(begin).digest('base64')}'`)
    }
    expect(
      html
        .replace(`<script>${begin}</script>`, '')
        .match(
          /<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>|<style|\sstyle="|\son[a-z]+="|="\s*javascript:/g,
        ),
      file,
    ).toBeNull()
  }
  expect(texts.size).toBe(1)
})
