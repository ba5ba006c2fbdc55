/** Suggested links beside a note, in `one dev` alone. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { projectRoot } from '../fakes/run-one.ts'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { findBarriers } from './find-barriers.ts'
import { findFaintFocus } from './find-faint-focus.ts'
import { findOverhang } from './find-overhang.ts'
import { type ServerProcess, startServer } from './start-server.ts'
import { useSite } from './use-site.ts'
import { watchPage } from './watch-page.ts'

const vault = mkdtempSync(join(tmpdir(), 'dev-offers-'))
const said = 'Open the Page Picker to jump to a page.\n'
const notes = {
  'Page Picker.md': 'Finds a page by its name, and opens it.\n',
  'one.md': 'Open the [[Page Picker]] to jump around in the editor.\n',
  'two.md': 'With the [[Page Picker]] a page is found quickly.\n',
  'three.md': 'Pages are found with the [[Page Picker]], see [[one]].\n',
  'four.md': 'A recipe for bread, with flour and water.\n',
  'accept.md': said,
  'reject.md': said,
  'margin.md': `${said}\nWith a note[^1].\n\n[^1]: In the margin.\n`,
}
const record = join(vault, '.one/suggestions/rejected.jsonl')
const read = (path: string) => readFileSync(join(vault, path), 'utf8')
const patience = { timeout: 40_000 }

let dev: ServerProcess
let browser: Browser

beforeAll(async () => {
  writeFolder(vault, notes)
  ;[dev, browser] = await Promise.all([
    startServer(['dev', '--vault', vault]),
    launchBrowser(inject('browser')),
  ])
})
afterAll(async () => {
  await Promise.all([browser?.close(), dev?.stop()])
  rmSync(vault, { recursive: true })
})

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(new URL(path, dev.url).href)
  return page
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Suggested links' })
const status = (page: Page) => page.locator('.offers').getByRole('status')

describe('the panel beside a note', () => {
  it.each([
    [1440, 900],
    [390, 844],
  ])('shows what there is without a barrier, %i pixels wide', async (width, height) => {
    const page = await open('/notes/accept/', { viewport: { width, height } })
    const { errors } = watchPage(page, new URL(dev.url).origin)
    await panelOf(page).waitFor(patience)
    await expect
      .poll(() => panelOf(page).innerText(), patience)
      .toMatch(
        /Open the Page Picker to jump to a page\.\s+Page Picker\s+Finds a page by its name, and opens it\.\s+\d+ % · its name is often a link/,
      )
    expect(await findOverhang(page)).toEqual([])
    expect(await findFaintFocus(page)).toEqual([])
    expect(await findBarriers(page)).toEqual([])
    expect(errors).toEqual([])
  })

  it('makes a link of what is accepted: the file has it, and the page', async () => {
    // A second try finds what the first one did.
    if (read('accept.md') !== said) writeFolder(vault, { 'accept.md': said })
    const page = await open('/notes/accept/')
    const accept = panelOf(page).getByRole('button', { name: 'Accept: Page Picker, to Page Picker' })
    await accept.waitFor(patience)
    await accept.focus()
    await page.keyboard.press('Enter')
    const link = page.locator('.prose').getByRole('link', { name: 'Page Picker' })
    await link.waitFor(patience)
    expect(read('accept.md')).toBe(said.replace('Page Picker', '[[Page Picker]]'))
    // The page has loaded again; who cannot see it hears what came of it.
    await expect.poll(() => status(page).innerText(), patience).toBe('Linked: [[Page Picker]]')
    await page.locator('.offers').getByText('Nothing to suggest.').waitFor(patience)
  })

  it('forgets what is rejected, for ever', async () => {
    const page = await open('/notes/reject/')
    const reject = panelOf(page).getByRole('button', { name: 'Reject: Page Picker, to Page Picker' })
    await reject.waitFor(patience)
    await reject.focus()
    await page.keyboard.press('Delete')
    await page.locator('.offers').getByText('Nothing to suggest.').waitFor(patience)
    await expect.poll(() => status(page).innerText(), patience).toBe('It is not suggested again.')
    expect(readFileSync(record, 'utf8')).toContain('"source":"reject.md"')
    expect(read('reject.md')).toBe(said)
    await page.reload()
    await page.locator('.offers').getByText('Nothing to suggest.').waitFor(patience)
  })

  it('can be folded where it lies on the notes of the margin', async () => {
    const page = await open('/notes/margin/', { viewport: { width: 1440, height: 900 } })
    const accept = panelOf(page).getByRole('button', { name: 'Accept: Page Picker, to Page Picker' })
    await accept.waitFor(patience)
    expect(await findBarriers(page)).toEqual([])
    await panelOf(page).getByRole('button', { name: 'Hide suggested links', expanded: true }).click()
    expect(await accept.isVisible()).toBe(false)
    await page.reload()
    const show = panelOf(page).getByRole('button', { name: 'Show suggested links', expanded: false })
    await show.click(patience)
    expect(await accept.isVisible()).toBe(true)
  })

  it('stands on no page that is not of a note', async () => {
    const page = await open('/notes/')
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.offers').count()).toBe(0)
  })
})

describe('what is published', () => {
  const site = useSite()
  /** What the panel is made of. */
  const traces = ['@one/offers', 'offer-key', 'garden:offers', 'Nothing to suggest.']
  const tracesIn = (file: string) => {
    const text = readFileSync(file, 'latin1')
    return traces.filter((trace) => text.includes(trace))
  }

  it('has nothing of the panel', () => {
    const source = ['src/site/client/offers', 'pipelines/adapters'].flatMap((dir) =>
      readdirSync(join(projectRoot, dir), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .flatMap((entry) => tracesIn(join(entry.parentPath, entry.name))),
    )
    expect([...new Set(source)].sort()).toEqual([...traces].sort())
    const files = readdirSync(site.dir(), { withFileTypes: true, recursive: true }).filter((one) =>
      one.isFile(),
    )
    expect(files.length).toBeGreaterThan(100)
    expect(existsSync(join(site.dir(), 'index.html'))).toBe(true)
    expect(files.filter((one) => tracesIn(join(one.parentPath, one.name)).length > 0)).toEqual([])
  })
})
