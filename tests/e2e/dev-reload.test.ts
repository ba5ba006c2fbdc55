/** `one dev`: an open page loads again when it would be another, and not because others would. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { type ServerProcess, startServer } from './start-server.ts'

const vault = mkdtempSync(join(tmpdir(), 'dev-reload-'))

let dev: ServerProcess
let browser: Browser

beforeAll(async () => {
  writeFolder(vault, { 'note.md': '# Note\n\nBefore.', 'linking.md': 'See [[note]].' })
  ;[dev, browser] = await Promise.all([
    startServer(['dev', '--vault', vault]),
    launchBrowser(inject('browser')),
  ])
})

afterAll(async () => {
  await Promise.all([browser?.close(), dev?.stop()])
  rmSync(vault, { recursive: true })
})

async function open(path: string): Promise<Page> {
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(new URL(path, dev.url).href)
  return page
}

it('a page that shows an edit stays as it is when lists follow', async () => {
  const [page, list] = [await open('/notes/note/'), await open('/notes/')]
  writeFolder(vault, { 'note.md': '# A new name\n\nAfter.' })
  await page.locator('main').getByText('After.').waitFor()
  await page.evaluate(() => Object.assign(self, { kept: true }))
  // The list follows at the pause, and with it every page that is another.
  await list.locator('main').getByText('A new name').waitFor()
  await new Promise((done) => setTimeout(done, 2000))
  expect(await page.evaluate(() => 'kept' in self)).toBe(true)
})
