/** `one dev` shows pages as the browsers of readers will: under their policy. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { type ServerProcess, startServer } from './start-server.ts'
import { watchPage } from './watch-page.ts'

const vault = mkdtempSync(join(tmpdir(), 'dev-policy-'))

let dev: ServerProcess
let browser: Browser

beforeAll(async () => {
  writeFolder(vault, { 'note.md': 'What was before. See [[deep]].', 'sub/deep.md': 'Deep. See [[note]].' })
  ;[dev, browser] = await Promise.all([
    startServer(['dev', '--vault', vault]),
    launchBrowser(inject('browser')),
  ])
})

afterAll(async () => {
  await Promise.all([browser?.close(), dev?.stop()])
  rmSync(vault, { recursive: true })
})

/** Opens a page of the garden, until the test ends. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(new URL(path, dev.url).href)
  return page
}

describe('pages stand under the policy of the published site', () => {
  it.each(['/', '/notes/', '/folders/', '/notes/note/', '/search/?q=before'])(
    'which %s keeps',
    async (path) => {
      const page = await browser.newPage()
      onTestFinished(() => page.close())
      const { errors } = watchPage(page, new URL(dev.url).origin)
      await page.goto(new URL(path, dev.url).href, { waitUntil: 'networkidle' })
      expect(errors).toEqual([])
      expect(
        await page
          .locator('style')
          .evaluateAll((all) => all.filter((one) => one.textContent?.includes('export default')).length),
      ).toBe(0)
    },
  )

  it('by which scripts of an author ask no other site', async () => {
    const page = await open('/notes/note/')
    const refused = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
          fetch('https://elsewhere.example/').catch(() => {})
        }),
    )
    expect(refused).toBe('connect-src')
  })

  it('and the styles of a page that has some of its own are there', async () => {
    const page = await open('/folders/')
    const summary = page.locator('.folder > details > summary').first()
    expect(await summary.evaluate((line) => getComputedStyle(line).listStyleType)).toBe('none')
  })
})
