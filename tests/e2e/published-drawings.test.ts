/** Drawings at their own addresses, where no page's policy holds them: published, they run nothing and ask nobody. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { stripMetadata } from '../../src/garden/metadata/strip-metadata.ts'
import { askingDrawings, runningDrawings } from '../garden/metadata/hostile-drawings.ts'
import { launchBrowser } from './browser.ts'

const address = 'http://127.0.0.1:9/a.svg'

let browser: Browser
let page: Page
let asked: string[] = []

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'))
  page = await browser.newPage()
  await page.addInitScript(() => {
    Object.assign(window, { ran: () => document.documentElement.setAttribute('data-ran', '') })
  })
  page.on('request', (request) => asked.push(request.url()))
  await page.route(/other\.example/, (route) => route.abort())
})

afterAll(() => browser?.close())

/** Opens a drawing; returns whether it ran a script, and whom it asked besides. */
async function open(bytes: Uint8Array): Promise<{ ran: boolean; others: string[] }> {
  asked = []
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: Buffer.from(bytes) }),
  )
  await page.goto(address)
  await page.waitForTimeout(50)
  const ran = await page.evaluate(() => document.documentElement.hasAttribute('data-ran'))
  await page.unroute(address)
  return { ran, others: asked.filter((url) => url !== address) }
}

describe.each(Object.entries(runningDrawings))('%s', (_, drawing) => {
  it('runs as its author drew it', async () => {
    expect((await open(drawing)).ran).toBe(true)
  })

  it('does not run as it is published', async () => {
    const published = stripMetadata('a.svg', drawing)
    if (published.state === 'clean') expect((await open(published.bytes)).ran).toBe(false)
    else expect(published.state).toBe('malformed')
  })
})

describe.each(Object.entries(askingDrawings))('%s of another host', (_, drawing) => {
  it('is asked for as its author drew it', async () => {
    expect((await open(drawing)).others).not.toEqual([])
  })

  it('is not asked for as it is published', async () => {
    const published = stripMetadata('a.svg', drawing)
    expect(published.state === 'clean' && (await open(published.bytes)).others).toEqual([])
  })
})
