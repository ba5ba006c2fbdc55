/** The search in a real browser over an index in shards, as a large garden has it, made of few notes with a low limit. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import type { SearchFile } from '../../pipelines/adapters/search-file.ts'
import { makeSearchIndex } from '../../pipelines/adapters/search-index.ts'
import { openGardenStore } from '../../pipelines/adapters/store-garden.ts'
import { shardFolders } from '../../src/garden/search/shards.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot, runOne } from '../fakes/run-one.ts'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { goTo } from './go-to.ts'
import { type SiteServer, serve } from './serve.ts'

const shards = 4

/** An index that is fetched on a busy machine. */
const patience = { timeout: 15_000 }

const notes: Record<string, string> = {
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `plain-${at}.md`,
      `---\ntitle: Plain ${at}\ntopic: ${at % 2 ? 'even' : 'odd'}\n---\nMoss and stone ${at}.\n`,
    ]),
  ),
  'river.md': '---\ntitle: River\nmaturity: evergreen\n---\nThe quiet heron waits by the weir.\n',
  'pond.md': '---\ntitle: Pond\nmaturity: seedling\n---\nThe heron is loud, the frog is quiet.\n',
  'lake.md': '---\ntitle: Lake\nmaturity: seedling\n---\nA quiet heron stands in the reeds.\n',
  '花园.md': '---\ntitle: 知识花园\nlang: zh\n---\n我们在花园里思考知识的流动。\n',
}

const root = mkdtempSync(join(tmpdir(), 'search-shards-'))

let browser: Browser
let server: SiteServer

beforeAll(async () => {
  const [vault, out] = [join(root, 'vault'), join(root, 'site')]
  writeFolder(vault, notes)
  const { code, stderr } = await runOne(['build', '--vault', vault, '--out', out])
  expect(code, stderr.slice(-1500)).toBeLessThanOrEqual(1)
  rmSync(join(out, 'pagefind'), { recursive: true })
  for (const { path, content } of await shardsOf(vault)) {
    const place = join(out, 'pagefind', path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, content)
  }
  const start = join(out, 'search/start.json')
  const indexes = shardFolders(shards).map((folder) => `/pagefind/${folder}`)
  writeFileSync(start, JSON.stringify({ ...JSON.parse(readFileSync(start, 'utf8')), indexes }))
  server = await serve(out, { gzip: true })
  browser = await launchBrowser(inject('browser'))
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

/** The files of the index of a vault, in shards. */
async function shardsOf(vault: string): Promise<SearchFile[]> {
  const world = quietWorld(projectRoot)
  const settings = settingsSchema.parse({ title: 'Moss', vault })
  const place = { settings, vault }
  const store = await openGardenStore(world, place, join(root, 'cache'))
  await store.write(await readGarden(world, place))
  store.close()
  return makeSearchIndex(store.file, settings, null, () => shards)
}

async function open(path: string): Promise<Page> {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await goTo(page, server.url + path)
  return page
}

const titles = (page: Page) => page.locator('.hit-title').allTextContents()

it.each([
  ['花园', ['知识花园']],
  ['思考', ['知识花园']],
  ['"quiet heron"', ['Lake', 'River']],
  ['heron -"quiet heron"', ['Pond']],
  ['heron maturity:seedling', ['Lake', 'Pond']],
  ['stone topic:even -moss', []],
])('rows 61 and 62: %s', async (query, expected) => {
  const page = await open(`search/?${new URLSearchParams({ q: query })}`)
  await expect.poll(() => page.locator('.search-status').textContent(), patience).toMatch(/\d|No note/)
  await expect.poll(async () => (await titles(page)).toSorted(), patience).toEqual(expected)
})

it('row 64: is narrowed by a facet and steered by keys, all shards together', async () => {
  const page = await open('')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('moss')
  await expect.poll(() => page.locator('.search-status').textContent(), patience).toBe('40 notes')
  await page.locator('.chip[data-facet="topic"][data-value="odd"]').click()
  await expect.poll(() => page.locator('.search-status').textContent(), patience).toBe('20 notes')
  const chosen = page.locator('.hit[aria-selected="true"]')
  const first = await chosen.getAttribute('href')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => chosen.getAttribute('href'), patience).not.toBe(first)
  const target = await chosen.getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${target}`)
})
