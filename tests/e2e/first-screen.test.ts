/**
 * What a slow telephone waits for before it paints: the HTML and one style sheet,
 * the letters among its rules. Two round trips carry 30 segments of 1,460 bytes.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it, test } from 'vitest'
import { scriptsRun } from './go-to.ts'
import { fileOf, kinds, useSite } from './use-site.ts'

const site = useSite()

/** 43,800 bytes, less the headers of an answer. */
const twoRoundTrips = 43_400

const { home, index, note, topic, search, graph } = kinds

it.for([home, index, note, topic, search, graph])('%s is painted with one style sheet', (path) => {
  const html = readFileSync(fileOf(site.dir(), path), 'utf8')
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
  expect(sheets).toHaveLength(1)
  expect(html).not.toMatch(/<link rel="(?:preload|modulepreload)"|<script[^>]*\ssrc=/)
  const bytes = gzipSync(readFileSync(join(site.dir(), sheets[0] ?? '')))
  expect(bytes.length).toBeLessThan(twoRoundTrips)
})

/** Without a system face for code, as in this browser, and with lines of code among its first. */
const withCode = '/notes/help/how-a-build-goes/'

test.for([home, index, note, topic, search, graph, withCode])(
  '%s is painted once, in its own letters',
  async (path) => {
    const { page } = await site.open('/robots.txt')
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(self, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value'))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(new URL(path, page.url()).href)
    await scriptsRun(page)
    await page.evaluate(() => document.fonts.ready)
    const faces = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, style }) => `${family} ${style}`),
    )
    for (const face of [
      'Piazzolla Variable normal',
      'Piazzolla Variable italic',
      'Instrument Sans Variable normal',
    ])
      expect(faces.map((name) => name.replaceAll('"', ''))).toContain(face)
    const shifts: unknown = await page.evaluate(() => Reflect.get(self, 'shifts'))
    const sum = Array.isArray(shifts) ? shifts.reduce((all, value) => all + value, 0) : Number.NaN
    expect(sum).toBeLessThan(0.001)
  },
)

/** The width of signs of the system's face at 100 pixels: of all, or, as in this browser, none of its own. */
test.for([
  ['is as wide', 60, true],
  ['has another width', 55, false],
  ['is none', null, true],
] as const)('Plex Mono comes where the face of the system %s', async ([, width, comes]) => {
  const { page } = await site.open('/robots.txt')
  await page.addInitScript((width) => {
    if (width !== null) CanvasRenderingContext2D.prototype.measureText = () => ({ width }) as TextMetrics
  }, width)
  await page.goto(new URL(withCode, page.url()).href)
  await scriptsRun(page)
  await page.waitForLoadState('networkidle')
  const face = await page
    .locator('.prose code')
    .first()
    .evaluate((code) => getComputedStyle(code).fontFamily)
  expect(face.includes('Plex')).toBe(comes)
})
