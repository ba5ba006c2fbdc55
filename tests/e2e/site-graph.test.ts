/** The graphs: of a note among its neighbours, and of all notes, with and without JavaScript. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ChartData } from '../../src/site/chart/chart-format.ts'
import { scriptsRun } from './go-to.ts'
import { kinds, useSite } from './use-site.ts'

const site = useSite()
const chart = (): ChartData => JSON.parse(readFileSync(join(site.dir(), 'graph/graph.json'), 'utf8'))
const graphPath = '/graph/'

describe('row 66: the local graph', () => {
  it('is made of links to pages, reached by the keyboard, and needs no JavaScript', async () => {
    const { page, record } = await site.open(kinds.note, { javaScriptEnabled: false })
    const links = page.locator('svg.orbit a')
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    expect(hrefs.length).toBeGreaterThan(3)
    for (const href of hrefs) expect(site.paths()).toContain(href)
    await links.first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${hrefs[0]}`)
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('has labels that do not cover each other, on a phone too', async () => {
    const { page } = await site.open(kinds.note, { viewport: { width: 360, height: 800 } })
    const covered = await page.locator('svg.orbit text').evaluateAll((texts) => {
      const boxes = texts.map((text) => text.getBoundingClientRect())
      return boxes.flatMap((a, at) =>
        boxes
          .slice(at + 1)
          .filter(
            (b) =>
              a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3,
          ),
      ).length
    })
    expect(covered).toBe(0)
  })

  it('row 67: is told by a table', async () => {
    const { page } = await site.open(kinds.note)
    const drawn = await page
      .locator('svg.orbit a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    const told = page.locator('.local-graph table a')
    expect(await told.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(drawn)
  })
})

describe('row 66: the global graph', () => {
  it('loads nothing before the click, and no button is there without JavaScript', async () => {
    const { page } = await site.open(graphPath)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.reload()
    await scriptsRun(page)
    expect(asked.filter((path) => /graph\.json|open-chart/.test(path))).toEqual([])
    await page.getByRole('button', { name: 'Show the graph' }).click()
    await page.locator('canvas').waitFor()
    expect(asked.filter((path) => /graph\.json|open-chart/.test(path))).toHaveLength(2)
    const plain = await site.open(graphPath, { javaScriptEnabled: false })
    expect(await plain.page.getByRole('button').count()).toBe(0)
    expect(await plain.page.locator('.graph-rows tbody tr').count()).toBe(chart().notes)
  })

  it('finds a note, tells of it, and opens it', async () => {
    const { page, record } = await site.open(graphPath)
    await page.getByRole('button', { name: 'Show the graph' }).click()
    await page.getByLabel('Find a note').fill('bottleneck')
    await page.getByRole('button', { name: 'Judgement is the bottleneck' }).click()
    const told = page.getByRole('status').getByRole('link')
    expect(await told.textContent()).toBe('Judgement is the bottleneck')
    await page.locator('canvas').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/notes/judgement-is-the-bottleneck/')
    expect(record).toEqual({ foreignRequests: [], errors: [] })
  })

  it('tells of the note under the mouse, wherever the keys have moved the chart', async () => {
    const { page } = await site.open(graphPath)
    await page.getByRole('button', { name: 'Show the graph' }).click()
    await page.getByLabel('Find a note').fill('CAMELOT')
    await page.keyboard.press('Enter')
    const canvas = page.locator('canvas')
    await canvas.focus()
    await page.keyboard.press('ArrowRight')
    const box = await canvas.boundingBox()
    if (!box) throw new Error('The canvas is not on the page.')
    await page.mouse.move(box.x + 5, box.y + 5)
    await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2)
    expect(await page.getByRole('status').getByRole('link').textContent()).toBe('CAMELOT')
  })
})

it('row 69: every address of the file is a page of the site, and every edge joins two of them', () => {
  const { hrefs, edges } = chart()
  for (const href of hrefs) expect(site.paths()).toContain(href)
  for (let at = 0; at < edges.length; at += 3)
    expect([hrefs[edges[at] ?? -1], hrefs[edges[at + 1] ?? -1]]).not.toContain(undefined)
})
