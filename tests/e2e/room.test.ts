/** A room: from outside there is nothing to see, and with the passphrase it opens in the browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { type Built, buildPlace } from '../fakes/build-place.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { passphrase, roomFiles, roomSettings, secretBytes, secrets } from '../fakes/room-vault.ts'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { goTo, scriptsRun } from './go-to.ts'
import { type SiteServer, serve } from './serve.ts'
import { type PageRecord, watchPage } from './watch-page.ts'

const env = { ROOM_TEST: passphrase }

let root: string
let built: Built
let server: SiteServer
let browser: Browser
let address: string

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'room-'))
  writeFolder(join(root, 'vault'), roomFiles)
  built = await buildPlace(join(root, 'vault'), join(root, 'site'), roomSettings, env)
  address = readdirSync(join(root, 'site', 'rooms')).join()
  server = await serve(join(root, 'site'))
  browser = await launchBrowser(inject('browser'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

async function visit(
  options: BrowserContextOptions = {},
  hash = '',
): Promise<{ page: Page; record: PageRecord }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const record = watchPage(page, server.origin)
  await goTo(page, new URL(`rooms/${address}/${hash}`, server.url).href)
  return { page, record }
}

async function enter(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel('Passphrase').fill(words)
  await page.keyboard.press('Enter')
}

async function visitInside(options: BrowserContextOptions = {}, hash = '') {
  const visited = await visit(options, hash)
  await enter(visited.page)
  await visited.page.getByRole('button', { name: 'Close the room' }).waitFor()
  return visited
}

describe('from outside', () => {
  it('only the room with a passphrase is built, and the other is an error', () => {
    expect(built.messages).toContain('garden.config.ts room-passphrase')
    expect(address).toMatch(/^[a-z2-7]{24}$/)
  })

  it('no file of the site holds a word, a name or a byte of it', () => {
    const found = Object.keys(readFolder(join(root, 'site'))).flatMap((file) => {
      const bytes = readFileSync(join(root, 'site', file))
      const text = `${file}\n${bytes.toString('utf8')}`.toLowerCase()
      const words = secrets.filter((secret) => text.includes(secret)).map((secret) => `${file}: ${secret}`)
      return [...words, ...secretBytes.filter((some) => bytes.includes(some)).map(() => `${file}: bytes`)]
    })
    expect(found).toEqual([])
  })

  it('no page, feed or list of the site leads to it', () => {
    const files = Object.keys(readFolder(join(root, 'site'))).filter((file) => !file.startsWith('rooms/'))
    const leading = files.filter((file) => readFileSync(join(root, 'site', file), 'latin1').includes(address))
    expect(leading).toEqual([])
  })

  it('the same notes give the same files', async () => {
    const again = join(root, 'again')
    await buildPlace(join(root, 'vault'), again, roomSettings, env)
    expect(readFolder(join(again, 'rooms'))).toEqual(readFolder(join(root, 'site', 'rooms')))
  })

  it('what the build keeps for the next one holds nothing of it', () => {
    const caches = join(import.meta.dirname, '..', '..', '.cache')
    const leaking = readdirSync(caches, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.includes('build-'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file, 'latin1').includes('Forty thousand florins'))
    expect(leaking.map((file) => relative(caches, file))).toEqual([])
  })

  it('its page says nothing, keeps search engines away, and loads a small script', async () => {
    const { page } = await visit()
    expect(await page.title()).toBe('A private room · Garden')
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    expect(await page.locator('meta[name=referrer]').getAttribute('content')).toBe('no-referrer')
    const scripts = readdirSync(join(root, 'site', '_astro')).filter((name) => /^_room_.*\.js$/.test(name))
    expect(scripts).toHaveLength(1)
    const size = gzipSync(readFileSync(join(root, 'site', '_astro', scripts.join()))).length
    expect(size).toBeLessThan(6000)
  })

  it('without JavaScript it says why it stays shut', async () => {
    const { page } = await visit({ javaScriptEnabled: false })
    expect(await page.getByText('This room can be opened only with JavaScript').isVisible()).toBe(true)
    expect(await page.getByLabel('Passphrase').isVisible()).toBe(false)
  })

  it('a wrong passphrase opens nothing, and another try may follow', async () => {
    const { page } = await visit()
    await enter(page, 'quiet otter lantern 48')
    await page.getByText('That is not the passphrase of this room.').waitFor()
    expect(await page.getByRole('button', { name: 'Close the room' }).isVisible()).toBe(false)
    await enter(page)
    await page.getByRole('button', { name: 'Close the room' }).waitFor()
  })
})

describe('inside', () => {
  it('the notes are listed and read, with their picture, and nothing runs or is asked of others', async () => {
    const { page, record } = await visitInside()
    expect((await page.locator('h1:visible').innerText()).trim()).toBe('Quixotic room')
    expect(await page.locator('[data-room-notes] a').allInnerTexts()).toEqual([
      'Marzipan budget',
      'vermilion',
    ])
    await page.getByRole('link', { name: 'Marzipan budget' }).click()
    const image = page.locator('.prose img').first()
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.prose img')?.naturalWidth === 40,
    )
    expect(await image.getAttribute('src')).toMatch(/^blob:/)
    expect(await page.locator('.prose').innerText()).toContain('Forty thousand florins.')
    expect(await page.locator('.prose').innerHTML()).not.toMatch(/onerror|umbrella|haddock/)
    expect(await page.title()).toBe('A private room · Garden')
    expect(record.foreignRequests).toEqual([])
  })

  it('links lead within the room, to a heading, and back', async () => {
    const { page } = await visitInside()
    // The browser tells the page of a new place a moment after it has gone there.
    const shows = (title: string) =>
      expect.poll(async () => (await page.locator('h1:visible').innerText()).trim()).toBe(title)
    await page.getByRole('link', { name: 'Marzipan budget' }).click()
    await page.getByRole('link', { name: 'vermilion › Brontosaurus' }).click()
    await shows('vermilion')
    await page.goBack()
    await scriptsRun(page)
    await shows('Marzipan budget')
    await page.goBack()
    await scriptsRun(page)
    await shows('Quixotic room')
    await page.goForward()
    await scriptsRun(page)
    await page.getByRole('heading', { name: 'Last words' }).getByRole('link').click()
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400)
    await shows('Marzipan budget')
    expect(page.url()).not.toMatch(/marzipan|xylophone|zebedee/i)
  })

  it('a file is handed over under its own name', async () => {
    const { page } = await visitInside()
    await page.getByRole('link', { name: 'Marzipan budget' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'the list' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('ledger.bin')
    expect(readFileSync(await download.path())).toEqual(
      Buffer.from(roomFiles['clients/zebedee/ledger.bin'] ?? ''),
    )
  })

  it('the keyboard is enough, and the focus follows', async () => {
    const { page } = await visitInside()
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    expect(await focused()).toBe('Quixotic room')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Marzipan budget')
  })

  it('an address of one note opens that note', async () => {
    const first = await visitInside()
    await first.page.getByRole('link', { name: 'vermilion' }).click()
    await expect.poll(() => new URL(first.page.url()).hash).toMatch(/^#\/./)
    const { page } = await visitInside({}, new URL(first.page.url()).hash)
    await expect.poll(async () => (await page.locator('h1:visible').innerText()).trim()).toBe('vermilion')
  })

  it('closed, nothing of it is left on the page or stored', async () => {
    const { page } = await visitInside()
    await page.getByRole('link', { name: 'Marzipan budget' }).click()
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.prose img')?.naturalWidth === 40,
    )
    const blob = await page.locator('.prose img').first().getAttribute('src')
    await page.getByRole('button', { name: 'Close the room' }).click()
    expect(await page.content()).not.toMatch(/florin|marzipan|vermilion|quixotic/i)
    expect(await page.getByLabel('Passphrase').inputValue()).toBe('')
    expect(new URL(page.url()).hash).toBe('')
    const left = await page.evaluate(async (url) => {
      const names = await indexedDB.databases()
      const fetched = await fetch(url ?? '').then(
        () => 1,
        () => 0,
      )
      return localStorage.length + sessionStorage.length + names.length + document.cookie.length + fetched
    }, blob)
    expect(left).toBe(0)
    await page.reload()
    await scriptsRun(page)
    expect(await page.getByLabel('Passphrase').isVisible()).toBe(true)
  })

  it.each(['light', 'dark'] as const)('it fits a phone, %s', async (colorScheme) => {
    const { page } = await visitInside({ viewport: { width: 390, height: 844 }, colorScheme })
    await page.getByRole('link', { name: 'Marzipan budget' }).click()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
  })
})
