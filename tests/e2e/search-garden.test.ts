/** The search of a garden of a thousand notes, in several languages. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { runOne } from '../fakes/run-one.ts'
import { launchBrowser } from './browser.ts'
import { goTo } from './go-to.ts'
import { writeSearchVault } from './search-vault.ts'
import { type SiteServer, serve } from './serve.ts'

const root = mkdtempSync(join(tmpdir(), 'search-'))

let browser: Browser
let server: SiteServer

beforeAll(async () => {
  const [vault, out] = [join(root, 'vault'), join(root, 'site')]
  writeSearchVault(vault, 1000)
  const { code, stderr } = await runOne(['build', '--vault', vault, '--out', out])
  expect(code, stderr.slice(-1500)).toBeLessThanOrEqual(1)
  server = await serve(out, { gzip: true })
  browser = await launchBrowser(inject('browser'))
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

async function open(path: string): Promise<Page> {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await goTo(page, server.url + path)
  return page
}

/** The titles that the page of the search shows for a query, the best first. */
async function titlesFor(query: string): Promise<string[]> {
  const page = await open(`search/?${new URLSearchParams({ q: query })}`)
  await page.locator('.chip, .hit-text').first().waitFor()
  return page.locator('.hit-title').allTextContents()
}

describe('what a query finds', () => {
  it.each([
    ['花园', '知识花园'],
    ['思考', '知识花园'],
    ['番茄工作法', '知识花园'],
    ['静かに', '苔の庭'],
    ['日本語', '苔の庭'],
    ['wühlmäuse', 'Der Garten'],
    ['überlegungen', 'Der Garten'],
  ])('row 61: %s leads to %s, in the languages of the notes', async (query, title) => {
    expect(await titlesFor(query)).toEqual([title])
  })

  it('row 61: shows the words as they are written', async () => {
    const page = await open(`search/?${new URLSearchParams({ q: '思考' })}`)
    await page.locator('.hit mark').first().waitFor()
    expect((await page.locator('.hit-text').allTextContents()).join('')).toContain(
      '我们在花园里思考知识的流动',
    )
    expect(await page.locator('.hit mark').allTextContents()).toEqual(['思考'])
  })

  it.each([
    ['"quiet heron"', ['River']],
    ['“quiet heron”', ['River']],
    ['heron quiet', ['River', 'Pond']],
    ['heron -loud', ['River']],
    ['heron -"quiet heron"', ['Pond']],
    ['heron maturity:evergreen', ['River']],
    ['heron -maturity:evergreen', ['Pond']],
    ['heron tag:water', ['River', 'Pond']],
    ['heron tag:water/slow', ['River']],
    ['-tag:water/slow heron', ['Pond']],
  ])('row 62: %s', async (query, titles) => {
    expect((await titlesFor(query)).toSorted()).toEqual(titles.toSorted())
  })

  it('row 63: by another name of a note comes first', async () => {
    const [first, ...others] = await titlesFor('pedunculate oak')
    expect(first).toBe('Quercus robur')
    expect(others.toSorted()).toEqual(['A walk in the forest', 'Timber'])
  })

  it('row 63: leads to the section in which it stands', async () => {
    const page = await open(`search/?${new URLSearchParams({ q: 'violins' })}`)
    const section = page.locator('.hit-section')
    await section.waitFor()
    expect(await section.getAttribute('href')).toBe('/notes/timber/#spruce')
  })
})

it('row 60: the first query in a thousand notes moves at most 150 kB', async () => {
  const page = await open('notes/plain/note-1/')
  await page.waitForLoadState('networkidle')
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const moved: number[] = []
  session.on('Network.loadingFinished', ({ encodedDataLength }) => moved.push(encodedDataLength))
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('lebade')
  await page.locator('.hit mark').first().waitFor()
  await page.waitForLoadState('networkidle')
  const bytes = moved.reduce((sum, one) => sum + one, 0)
  expect(moved.length).toBeGreaterThan(5)
  expect(bytes).toBeLessThanOrEqual(150_000)
})

describe('the index of a thousand notes', () => {
  it('stands on several pages, which their letters lead to', async () => {
    const page = await open('notes/')
    const letter = page.locator('[data-index-letters] a').last()
    const name = (await letter.textContent()) ?? ''
    await letter.click()
    await page.waitForURL(/\/index\/\d\/#/)
    expect(await page.evaluate(() => document.querySelector(':target')?.textContent)).toBe(name)
    await page.locator('[rel="prev"]').click()
    await page.locator('[rel="next"]').waitFor()
  })

  it('is one when a reader filters it, in its order', async () => {
    const [whole, page] = [await open('notes/'), await open('index/2/')]
    await page.getByRole('searchbox', { name: 'Find' }).fill('quercus')
    await expect.poll(() => page.locator('.rows a:visible').allTextContents()).toEqual(['Quercus robur'])
    await page.getByRole('searchbox', { name: 'Find' }).fill('')
    await expect.poll(() => page.locator('[data-pager]').count()).toBe(0)
    const order = await page.locator('.row-heading').allTextContents()
    expect(order).toEqual(await whole.locator('[data-index-letters] a').allTextContents())
    await page.getByRole('button', { name: /^topic-3 / }).click()
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^\d+ of 1,008 notes$/)
    await page.locator('[data-index-letters] a').first().click()
    expect(new URL(page.url()).hash).toBe('#site%3Aletter-A')
  })
})
