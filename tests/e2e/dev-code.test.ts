/** The pages of `one dev` where notes bring code: Astro's server shows them, and they follow the garden as all do. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { serveSite } from '../../pipelines/adapters/program/serve-site.ts'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { openGardenStore } from '../../pipelines/adapters/store-garden.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'
import { writeFolder } from '../fakes/write-folder.ts'
import { launchBrowser } from './browser.ts'
import { watchPage } from './watch-page.ts'

it('shows what the code makes, under the policy of the page, and what it makes after an edit', async () => {
  // In a test Astro's server shows no pages.
  vi.stubEnv('VITEST', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  const vault = makeVault({
    'part.mdx': '# Part\n\n<p class="sum">{2 + 2}</p>\n',
    'plain.md': 'See [[part]].\n',
  })
  const cacheDir = join(projectRoot, '.cache', `dev-code-test-${process.pid}`)
  onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true }))
  const world = quietWorld(projectRoot)
  const place = await readSettings(world, { vault })
  place.settings.mdx = true
  const store = await openGardenStore(world, place, cacheDir)
  const before = await readGarden(world, place)
  await store.write(before)
  const request = { ...place, root: projectRoot, store: store.file, cacheDir, verbose: false }
  const site = await serveSite(request, { port: 0 })
  onTestFinished(site.stop)
  onTestFinished(store.close)
  const browser = await launchBrowser(inject('browser'))
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const { errors } = watchPage(page, new URL(site.url).origin)
  await page.goto(new URL('notes/part/', site.url).href, { waitUntil: 'networkidle' })
  expect(await page.locator('.sum').innerText()).toBe('4')
  expect(errors).toEqual([])
  writeFolder(vault, { 'part.mdx': '# Part\n\n<p class="sum">{3 + 3}</p>\n' })
  await store.write(await readGarden(world, place, [], before))
  site.refresh('all')
  await page.locator('.sum').getByText('6').waitFor()
})
