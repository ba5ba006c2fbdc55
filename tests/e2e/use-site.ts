/** A built site, served, with a browser to look at it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'
import { launchBrowser } from './browser.ts'
import { goTo } from './go-to.ts'
import { type SiteServer, serve } from './serve.ts'
import { type PageRecord, watchPage } from './watch-page.ts'

export interface Site {
  /** The folder that the site was built into. */
  dir(): string
  /** The paths of all its pages, `/` first; the 404 is `/404.html`. Old addresses that only lead on are none. */
  paths(): string[]
  /** Opens a page in a browser context of its own, until the test ends. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>
}

export interface OpenPage {
  page: Page
  record: PageRecord
}

/** Serves the sample garden, or the specimen, to the tests of one file. Call it at the top of the file. */
export function useSite(which: 'site' | 'specimen' = 'site'): Site {
  let browser: Browser
  let server: SiteServer
  const built = inject(which)
  const dir = () => {
    if ('problem' in built) throw new Error(built.problem)
    return built.dir
  }
  beforeAll(async () => {
    server = await serve(dir())
    browser = await launchBrowser(inject('browser'))
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  const open = async (path: string, options?: BrowserContextOptions) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const record = watchPage(page, server.origin)
    await goTo(page, new URL(path, server.url).href)
    return { page, record }
  }
  return { dir, paths: () => pathsIn(dir()), open }
}

function pathsIn(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !leadsOn(join(dir, file)),
  )
  return files
    .map((file) => `/${file.split(/[\\/]/).join('/')}`.replace(/index\.html$/, ''))
    .sort()
    .map((path) => encodeURI(path))
}

function leadsOn(file: string): boolean {
  return readFileSync(file, 'utf8').includes('<meta http-equiv="refresh"')
}

/** One page of every kind that the site has. */
export const kinds = {
  home: '/',
  index: '/notes/',
  note: '/notes/camelot/',
  'note in another language': '/notes/zettelkasten-als-partner/',
  'long note with tables and code': '/notes/help/messages/',
  folders: '/folders/',
  topics: '/topics/',
  topic: '/topics/systems/',
  tags: '/tags/',
  'nested tag': '/tags/systems/feedback/',
  stage: '/maturity/evergreen/',
  graph: '/graph/',
  search: '/search/',
  404: '/404.html',
} as const

export const kindList = Object.entries(kinds)

/** Where the browser has gone, as `join` would write it. */
export function pathOf(page: Page): string {
  return new URL(page.url()).pathname
}

/** A path of the site as a file in its folder. */
export function fileOf(dir: string, path: string): string {
  return join(dir, decodeURI(path), path.endsWith('/') ? 'index.html' : '')
}
