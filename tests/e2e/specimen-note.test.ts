/** The page of a note that holds everything: row 91, what it costs, and that it can be read without scripts. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { goTo } from './go-to.ts'
import { fileOf, useSite } from './use-site.ts'

const site = useSite('specimen')
const note = '/notes/rivers/weir/'

describe('row 91: without JavaScript', () => {
  it('the whole note can be read: callouts, tables, embeds, formulas, tasks, a canvas, a base', async () => {
    const { page, record } = await site.open(note, { javaScriptEnabled: false })
    const seen = [
      'Everything that a note may hold',
      'Only variety destroys variety',
      'nobody at all',
      'Where one can walk',
      'spring --> weir --> sea',
    ]
    const text = await page.locator('article').innerText()
    for (const part of seen) expect(text).toContain(part)
    const parts = [
      '.canvas-drawing',
      '.base table',
      '.task-list-item input',
      '.orbit',
      'img[alt="A dam seen from below"]',
    ]
    for (const part of parts) expect(await page.locator(part).first().isVisible(), part).toBe(true)
    await page.locator('details.callout:not([open]) > summary').click()
    expect(await page.getByText('The lock is being mended').first().isVisible()).toBe(true)
    await goTo(page, new URL('/notes/mathematics/', page.url()).href)
    expect(await page.locator('math mfrac').first().isVisible()).toBe(true)
    expect(record.foreignRequests).toEqual([])
  })

  it('nothing is shown that only a script could make work', async () => {
    for (const path of ['/', note, '/notes/', '/graph/', '/404.html']) {
      const { page } = await site.open(path, { javaScriptEnabled: false })
      expect(await page.locator('button:visible, input:not([disabled]):visible').count(), path).toBe(0)
    }
  })
})

it('row 91: a plain note carries at most 4 kB of script, packed', async () => {
  const { page } = await site.open('/robots.txt')
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await goTo(page, new URL('/notes/rivers/ford/', page.url()).href, { waitUntil: 'networkidle' })
  const bytes = scripts.map((path) => gzipSync(readFileSync(fileOf(site.dir(), path))).length)
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4096)
})

it('an evergreen note that nobody tends says since when, beside its stage', async () => {
  const { page } = await site.open(note)
  const stage = page.locator('.note-label > div').first()
  expect(await stage.innerText()).toMatch(/Evergreen\s+last tended 2 May 2024/)
  expect(await page.locator('.note-label').innerText()).not.toContain('Tended')
})
