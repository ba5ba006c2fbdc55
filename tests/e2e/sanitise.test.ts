/** HTML of others, in a browser: whatever the reader does, no script of theirs runs. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { assignAnchors } from '../../src/markdown/assign-anchors.ts'
import type { HtmlPolicy } from '../../src/markdown/merge-html.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { renderMarkdown } from '../../src/markdown/render.ts'
import { en } from '../../src/words/en.ts'
import { xssVectors } from '../markdown/xss-vectors.ts'
import { launchBrowser } from './browser.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'))
  page = await browser.newPage()
  await page.addInitScript(() => {
    Object.assign(window, {
      ran: () => {
        document.documentElement.dataset['ran'] = 'true'
      },
    })
  })
})

afterAll(() => browser?.close())

function render(source: string, html: HtmlPolicy): string {
  const tree = parseMarkdown(source)
  assignAnchors(tree, source)
  const context = { link: () => null, embed: () => null, tagUrl: () => '#', footnotePrefix: '' }
  return renderMarkdown(tree, { ...context, words: en, softBreaks: false, headingShift: 0, html })
}

/** Shows each text on a page of its own, does there what a reader can do, and returns those that ran a script. */
async function running(sources: readonly string[], html: HtmlPolicy): Promise<string[]> {
  const found: string[] = []
  for (const source of sources) {
    const body = `<!doctype html><title>x</title><main>${render(source, html)}</main>`
    await page.route('http://127.0.0.1:9/', (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto('http://127.0.0.1:9/')
    const ran = await page.evaluate(provoke)
    if (ran) found.push(source)
    await page.unroute('http://127.0.0.1:9/')
  }
  return found
}

/** Runs in the page: clicks, focuses and points at everything, without leaving the page. */
async function provoke(): Promise<boolean> {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.href.startsWith('javascript:')) event.preventDefault()
  })
  for (const element of document.querySelectorAll<HTMLElement>('main *')) {
    for (const type of ['mouseover', 'pointerdown', 'focus', 'toggle', 'load', 'animationstart']) {
      element.dispatchEvent(new Event(type))
    }
    element.focus?.()
    element.click?.()
  }
  await new Promise((resolve) => setTimeout(resolve, 30))
  return document.documentElement.dataset['ran'] === 'true'
}

it('runs no script of any known way to bring one in', async () => {
  expect(await running(xssVectors, 'sanitise')).toEqual([])
})

it('would see it: kept as it is, much of the same HTML runs', async () => {
  expect((await running(xssVectors, 'keep')).length).toBeGreaterThan(40)
})
