/** Pictures in the browser: nothing moves while they load, and each screen gets the copy that fits it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest'
import { makeAnimation, makePhoto } from '../fakes/make-photo.ts'
import { runOne } from '../fakes/run-one.ts'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { goTo } from './go-to.ts'
import { type SiteServer, serve } from './serve.ts'

let root: string
let server: SiteServer
let browser: Browser

const words = `${'Words around a picture. '.repeat(40)}\n\n`
const note = `---\ntitle: Sea\n---\n![[sea.jpg]]\n\n${words}![[quay.jpg|300]]\n\n${words}A line\n![[quay.jpg]]\nand more.\n\n![[tide.gif]]\n\n${words}`
const base = `---\ntitle: Cards\n---\n\`\`\`base\nfilters: file.name == "Sea.md"\nviews:\n  - type: cards\n    name: Cards\n    image: note.image\n\`\`\`\n`

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pictures-'))
  const hidden = await makePhoto(700, 500)
  writeFolder(join(root, 'vault'), {
    'Sea.md': note.replace('title: Sea', 'title: Sea\nimage: "[[cover.jpg]]"'),
    'Cards.md': base,
    'Private.md': '---\npublish: false\n---\n![[hidden.jpg]]\n',
    'sea.jpg': await makePhoto(1600, 1200),
    'quay.jpg': await makePhoto(1000, 1500),
    'cover.jpg': await makePhoto(900, 600),
    'hidden.jpg': hidden,
    'tide.gif': await makeAnimation(500, 300),
  })
  const out = ['--vault', join(root, 'vault'), '--out', join(root, 'site')]
  const { code, stderr } = await runOne(['build', ...out, '--base', '/repo/'])
  expect(code, stderr).toBe(0)
  server = await serve(join(root, 'site'), { base: '/repo/' })
  browser = await launchBrowser(inject('browser'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

async function open(path: string, width: number, deviceScaleFactor: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await goTo(page, new URL(path, server.url).href)
  return page
}

/** What the browser says of something that moved. */
interface Shift {
  value: number
  sources: { node: Node | null }[]
}

/** Brings every picture into sight until it is there. */
async function loadAll(page: Page): Promise<void> {
  for (const img of await page.locator('.prose img').all()) {
    await img.scrollIntoViewIfNeeded()
    await img.evaluate((one: HTMLImageElement) => one.decode())
  }
}

const chosen = (page: Page) =>
  page
    .locator('.prose img')
    .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).currentSrc.split('-').at(-1)))

it.for([
  ['a phone with sharp pixels', 390, 2, ['800.avif', '800.avif', '800.avif']],
  ['a phone with sharper pixels', 390, 3, ['1184.avif', '800.avif', '1000.avif']],
  ['a desk', 1440, 1, ['800.avif', '400.avif', '800.avif']],
  ['a desk with sharp pixels', 1440, 2, ['1184.avif', '800.avif', '1000.avif']],
] as const)(
  'row 93: %s gets the copies that fit it, and nothing moves',
  async ([_name, width, density, copies]) => {
    const page = await open('notes/sea/', width, density)
    await loadAll(page)
    expect((await chosen(page)).slice(0, 3)).toEqual(copies)
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as unknown as Shift[])
              if (entry.sources.some(({ node }) => node?.parentElement?.closest('main'))) sum += entry.value
          })
          observer.observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
        }),
    )
    expect(shift).toBe(0)
  },
)

it('row 93: `sizes` says how wide pictures are', async () => {
  for (const width of [360, 390, 600, 768, 1100, 1440, 2200]) {
    const page = await open('notes/sea/', width, 1)
    const places = await page.locator('.prose picture').evaluateAll((all) =>
      all.map((picture) => {
        const source = picture.querySelector('source')
        const img = picture.querySelector('img')
        const clauses = (source?.sizes ?? '').split(', ').map((one) => /^(\(.*?\) )?(.*)$/.exec(one) ?? [])
        const [, , length = ''] = clauses.find(([, query]) => !query || matchMedia(query).matches) ?? []
        const probe = document.createElement('div')
        probe.style.width = length
        document.body.append(probe)
        const said = probe.getBoundingClientRect().width
        probe.remove()
        return said / (img?.getBoundingClientRect().width ?? 0)
      }),
    )
    for (const ratio of places) expect(ratio, String(width)).toBeGreaterThan(0.97)
    for (const ratio of places) expect(ratio, String(width)).toBeLessThan(1.06)
    await page.context().close()
  }
})

it('row 93: the first picture is got at once, the others when they come near', async () => {
  const page = await open('notes/sea/', 390, 1)
  const loading = await page
    .locator('.prose img')
    .evaluateAll((all) => all.map((img) => img.getAttribute('loading')))
  expect(loading).toEqual(['eager', 'lazy', 'lazy', 'lazy'])
})

it('row 93: covers of cards are small copies', async () => {
  const page = await open('notes/cards/', 1440, 1)
  await loadAll(page)
  expect(await chosen(page)).toEqual(['400.avif'])
})

it('row 93: of every copy on the site some page makes use, and of pictures that are not published there are none', () => {
  const dir = join(root, 'site')
  const copies = readdirSync(join(dir, 'pictures'))
  const texts = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html?$/.test(name))
    .map((name) => readFileSync(join(dir, name), 'utf8'))
    .join()
  expect(
    copies.filter(
      (name) => !texts.includes(`/repo/pictures/${name} `) && !texts.includes(`/repo/pictures/${name}"`),
    ),
  ).toEqual([])
  expect(new Set(copies.map((name) => name.split('-')[0])).size).toBe(3)
  const files = readdirSync(join(dir, 'files'))
    .map((name) => name.split('-')[0])
    .sort()
  expect(files).toEqual(['cover', 'quay', 'sea', 'tide'])
})
