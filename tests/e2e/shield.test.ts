/** The shield of the site: nothing that its policies forbid is tried, and nobody else is asked before a click. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { buildPlace } from '../fakes/build-place.ts'
import { richFiles, richSettings } from '../fakes/rich-vault.ts'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { goTo } from './go-to.ts'
import { type SiteServer, serve } from './serve.ts'
import { type PageRecord, watchPage } from './watch-page.ts'

let root: string
let server: SiteServer
let browser: Browser

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'shield-'))
  writeFolder(join(root, 'vault'), richFiles)
  const built = await buildPlace(join(root, 'vault'), join(root, 'site'), richSettings)
  if (built.code !== 0) throw new Error(built.stderr)
  server = await serve(join(root, 'site'))
  browser = await launchBrowser(inject('browser'))
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(root, { recursive: true, force: true })
})

interface Visit {
  page: Page
  record: PageRecord
  /** What a policy stopped: the directive, and what was to load. */
  violations: string[]
}

/** Opens a page of the rich garden. Whatever it asks of others is answered with nothing. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  onTestFinished(() => context.close())
  await context.route(
    (url) => url.origin !== server.origin,
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '' }),
  )
  const page = await context.newPage()
  const violations: string[] = []
  await page.exposeBinding('tellViolation', (_source, text: string) => violations.push(text))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation(text: string): void }
      tellViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  const record = watchPage(page, server.origin)
  await goTo(page, new URL(path, server.url).href)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { page, record, violations }
}

const quiet = { foreignRequests: [], errors: [] }

function pagesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/index\.html$/, ''))
}

describe('row 81: every page', () => {
  it('has one policy, before anything that it could stop, and none that lets all pass', () => {
    for (const path of pagesOf(join(root, 'site'))) {
      const file = join(root, 'site', path, path.endsWith('.html') ? '' : 'index.html').replace(/\/$/, '')
      const html = readFileSync(file, 'utf8')
      const policies = [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/gi)]
      expect(policies, path).toHaveLength(1)
      expect(policies[0]?.index, path).toBeLessThan(html.search(/<(?:script|link|img|style)\b/))
      expect(policies[0]?.[1], path).toMatch(/^default-src (?:'none'|&#x27;none&#x27;); /)
      expect(policies[0]?.[1], path).not.toMatch(/\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/)
    }
  })

  it('tries nothing that is forbidden, asks nobody else, and keeps nothing', {
    timeout: 120_000,
  }, async () => {
    const asking = ['notes/others/', 'notes/styled/']
    for (const path of pagesOf(join(root, 'site')).filter((one) => !asking.includes(one))) {
      const { page, record, violations } = await visit(path)
      expect({ ...record, violations }, path).toEqual({ ...quiet, violations: [] })
      expect(await page.context().cookies(), path).toEqual([])
      expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage })), path).toEqual({})
      await page.context().close()
    }
  })
})

describe('row 81: a policy lets pass what the text of its page needs', () => {
  it('frames of the hosts that the note names, pictures after a click, and no others', async () => {
    const { page, record, violations } = await visit('notes/others/')
    const asked = () => record.foreignRequests.map((url) => new URL(url).host).sort()
    await page.locator('.prose iframe').scrollIntoViewIfNeeded()
    await expect.poll(asked).toEqual(['frames.example'])
    await page.locator('.facade-picture .facade-link').click()
    await expect.poll(asked).toEqual(['frames.example', 'pictures.example'])
    expect(await page.locator('.prose img').getAttribute('src')).toMatch(/^https:\/\/pictures\.example\//)
    expect(violations).toEqual([])
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: 'https://spy.example/dot.png' }))
    })
    await expect.poll(() => violations.join()).toContain('img-src https://spy.example')
  })

  it('styles that stand in the text, without leave for any other', async () => {
    const { page, violations } = await visit('notes/styled/')
    const style = (text: string, name: string) =>
      page.getByText(text).evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name)
    expect(await style('Red words', 'color')).toBe('rgb(1, 2, 3)')
    expect(await style('Wide words', 'letter-spacing')).toBe('2px')
    expect(violations).toEqual([])
  })

  it('scripts that stand in the text, and no others', async () => {
    const { page, violations } = await visit('notes/scripted/')
    expect(await page.locator('#said').textContent()).toBe('Spoken')
    await page.getByRole('button', { name: 'Press' }).click()
    expect(await page.getByText('Pressed').count()).toBe(1)
    expect(violations).toEqual([])
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "stolen"'
      document.body.append(script)
    })
    expect(await page.title()).not.toBe('stolen')
  })

  it('styles that code makes', async () => {
    const { page, violations } = await visit('notes/coded/')
    expect(await page.getByText('Coded words').evaluate((element) => getComputedStyle(element).color)).toBe(
      'rgb(4, 5, 6)',
    )
    expect(violations).toEqual([])
  })

  it('a diagram that is drawn', { timeout: 90_000 }, async () => {
    const { page, record, violations } = await visit('notes/drawn/')
    await page.locator('.diagram-drawing svg').waitFor({ timeout: 60_000 })
    expect({ ...record, violations }).toEqual({ ...quiet, violations: [] })
  })

  it('the player of a film after a click', async () => {
    const { page, record, violations } = await visit('notes/films/')
    expect(record).toEqual(quiet)
    await page.getByRole('link', { name: 'A film' }).click()
    await expect.poll(() => record.foreignRequests.length).toBe(1)
    expect(record.foreignRequests[0]).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\//)
    expect(violations).toEqual([])
  })

  it('a file that a viewer shows', async () => {
    const { violations } = await visit('notes/papers/')
    expect(violations).toEqual([])
  })
})

describe('row 81: the page on privacy', () => {
  it('names every host that a policy of the site lets pass', async () => {
    const { page, record, violations } = await visit('privacy/')
    const said = await page.locator('main').innerText()
    const hosts = pagesOf(join(root, 'site')).flatMap((path) => {
      const html = readFileSync(
        join(root, 'site', path.endsWith('.html') ? path : `${path}index.html`),
        'utf8',
      )
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? ''
      return [...policy.matchAll(/https?:\/\/([^ ;/]+)/g)].map(([, host]) => host ?? '')
    })
    expect(new Set(hosts).size).toBe(5)
    for (const host of hosts) expect(said).toContain(host)
    expect({ ...record, violations }).toEqual({ ...quiet, violations: [] })
  })

  it('is reached from the foot of every page', async () => {
    const { page } = await visit('notes/plain/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click()
    await page.waitForURL('**/privacy/')
  })
})

describe('row 81: comments', () => {
  const button = (page: Page) => page.getByRole('button', { name: 'Show the comments' })
  const frame = (page: Page) => page.locator('iframe.comments-frame')
  const sourceOf = async (page: Page) => new URL((await frame(page).getAttribute('src')) ?? '')

  it('are loaded by a click, in a frame, and by nothing else', async () => {
    const { page, record, violations } = await visit('notes/plain/', { colorScheme: 'dark' })
    await button(page).scrollIntoViewIfNeeded()
    expect(record).toEqual(quiet)
    await button(page).click()
    await expect.poll(() => record.foreignRequests.length).toBe(1)
    const source = await sourceOf(page)
    expect(source.origin + source.pathname).toBe('https://giscus.app/en/widget')
    expect(Object.fromEntries(source.searchParams)).toMatchObject({
      repo: 'ada/garden',
      term: 'notes/plain/',
      theme: 'noborder_dark',
      session: '',
    })
    expect(await page.locator('script[src^="http"]:not([src^="/"])').count()).toBe(0)
    expect(violations).toEqual([])
    expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({})
  })

  it('come back with a reader who signed in, whose sign-in leaves the address and stays for the tab', async () => {
    const { page } = await visit('notes/plain/?giscus=secret#moss')
    await frame(page).waitFor()
    expect((await sourceOf(page)).searchParams.get('session')).toBe('secret')
    expect(page.url()).not.toContain('secret')
    expect(await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }])).toEqual([
      {},
      { 'giscus-session': 'secret' },
    ])
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement
      const tell = (origin: string, giscus: unknown) =>
        dispatchEvent(new MessageEvent('message', { origin, source: contentWindow, data: { giscus } }))
      tell('https://spy.example', { signOut: true, resizeHeight: 5000 })
      tell('https://giscus.app', { resizeHeight: 700 })
    })
    expect(await frame(page).evaluate((element: HTMLElement) => element.style.height)).toBe('700px')
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1)
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement
      const data = { giscus: { signOut: true } }
      dispatchEvent(
        new MessageEvent('message', { origin: 'https://giscus.app', source: contentWindow, data }),
      )
    })
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    expect((await sourceOf(page)).searchParams.get('session')).toBe('')
  })

  it('are a link where no script runs, and are not where the note says so', async () => {
    const { page } = await visit('notes/plain/', { javaScriptEnabled: false })
    expect(await button(page).isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'Read them on GitHub' }).getAttribute('href')).toMatch(
      /^https:\/\/github\.com\/ada\/garden\/discussions\?/,
    )
    for (const path of ['notes/formulas/', '', 'notes/']) {
      const { page: other } = await visit(path)
      expect(await other.locator('.comments').count(), path).toBe(0)
      expect(await other.content(), path).not.toContain('giscus')
    }
  })
})

describe('row 81: answers from elsewhere', () => {
  it('are words and links, whatever they hold, and ask nobody', async () => {
    const { page, record, violations } = await visit('notes/plain/')
    const answers = page.locator('.answers')
    const text = await answers.innerText()
    for (const words of [
      '1 like',
      'Bea Fern',
      'on bea.example',
      'Plainer than I remembered',
      '<script>document.title',
    ])
      expect(text).toContain(words)
    expect(await answers.locator('img, script, iframe').count()).toBe(0)
    const rels = await answers.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('rel')))
    expect(new Set(rels)).toEqual(new Set(['nofollow ugc noopener noreferrer']))
    expect(await page.locator('link[rel=webmention]').getAttribute('href')).toBe(
      'https://webmention.io/garden.example/webmention',
    )
    expect({ ...record, violations }).toEqual({ ...quiet, violations: [] })
  })
})

describe('row 81: what a page does later', () => {
  it('a preview of a link asks nobody else', async () => {
    const { page, record, violations } = await visit('notes/plain/')
    for (const name of ['formulas', 'styled', 'others']) {
      await page.locator('.prose').getByRole('link', { name }).hover()
      await page
        .getByRole('tooltip')
        .filter({ hasText: new RegExp(name, 'i') })
        .waitFor()
    }
    expect({ ...record, violations }).toEqual({ ...quiet, violations: [] })
  })

  it('notes side by side keep their looks, and ask nobody else', async () => {
    const { page, record, violations } = await visit('notes/plain/?stack=coloured,others,formulas')
    await expect.poll(() => page.locator('.pane').count()).toBe(4)
    const words = page.locator('.pane').getByText('Red words')
    await expect.poll(() => words.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)')
    expect(await page.locator('.pane').getByRole('link', { name: 'A tree' }).getAttribute('href')).toBe(
      'https://pictures.example/tree.png',
    )
    expect({ ...record, violations }).toEqual({ ...quiet, violations: [] })
  })

  it('the search finds, the graph is drawn, the theme changes', { timeout: 60_000 }, async () => {
    const { page, record, violations } = await visit('graph/')
    await page.locator('[data-chart-show]').click()
    await page.locator('[data-chart-canvas]').waitFor()
    await page.locator('[data-theme-switch]').click()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search the notes' }).fill('words')
    await page.locator('.hit').first().waitFor()
    expect({ ...record, violations }).toEqual({ ...quiet, violations: [] })
    expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual(['theme'])
    expect(await page.context().cookies()).toEqual([])
  })

  it('a note with a style sheet of its own stays apart', async () => {
    const { page, record, violations } = await visit('notes/plain/')
    await page
      .locator('.prose')
      .getByRole('link', { name: 'styled' })
      .click({ modifiers: ['Shift'] })
    await page.waitForURL('**/notes/styled/')
    expect({ ...record, violations }).toEqual({
      ...quiet,
      foreignRequests: record.foreignRequests,
      violations: [],
    })
  })

  it('text becomes HTML in one way alone', async () => {
    const { page } = await visit('notes/plain/')
    const stopped = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>stolen</p>'
        return false
      } catch {
        return true
      }
    })
    expect(stopped).toBe(true)
  })
})
