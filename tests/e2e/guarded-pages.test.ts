/** The leak guard where pages are made, in this thread and in others: it finds what stands in them, and none is read again. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSiteGuard } from '../../pipelines/adapters/guard/guard-site.ts'
import type { SiteFile } from '../../pipelines/adapters/guard/site-folder.ts'
import { updateOutput } from '../../pipelines/adapters/output/update-output.ts'
import { buildSite } from '../../pipelines/adapters/program/build-site.ts'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { openGardenStore } from '../../pipelines/adapters/store-garden.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'

/** So many notes make more pages than one thread is given, and so few do not. */
const gardens: { name: string; notes: number; more: Record<string, string>; mdx: boolean; here: boolean }[] =
  [
    { name: 'few pages', notes: 3, more: {}, mdx: false, here: true },
    { name: 'many pages', notes: 250, more: {}, mdx: false, here: true },
    {
      name: 'notes that bring code',
      notes: 3,
      more: { 'part.mdx': "import Part from './part.astro'\n\n<Part />\n", 'part.astro': '<p>Part</p>\n' },
      mdx: true,
      here: false,
    },
  ]

test.each(gardens)('finds a withheld note that is published: $name', { timeout: 180_000 }, async (garden) => {
  const dir = join(projectRoot, '.cache', `guarded-pages-${process.pid}`)
  const vault = makeVault({ ...notesOf(garden.notes), ...garden.more })
  try {
    const world = quietWorld(projectRoot)
    const place = await readSettings(world, { vault })
    place.settings.mdx = garden.mdx
    const [read, broken] = [await readGarden(world, place), await readGarden(world, place)]
    const secret = broken.garden.notes.get(toVaultPath('quince.md'))
    if (!secret) throw new Error('The note is made below.')
    broken.garden.publishSet.published.set(secret.slug, secret)
    const store = await openGardenStore(world, place, dir)
    await store.write(broken)
    store.close()
    const guard = await createSiteGuard(world, place, read, new Set())
    const request = { ...place, root: projectRoot, store: store.file, cacheDir: dir, verbose: false }
    const output = { root: projectRoot, dir: join(dir, 'site'), cacheDir: dir }
    const { readAgain, messages } = await updateOutput(output, async (site) => {
      const { inspected } = await buildSite(request, site, { secrets: guard.start })
      const readAgain: string[] = []
      const files = site.files().map(
        ({ name, hash, read }): SiteFile => ({
          name,
          hash,
          read: () => {
            readAgain.push(name)
            return read()
          },
        }),
      )
      return { readAgain, messages: await guard.judge(files, inspected) }
    })
    const refused = messages.map(({ file }) => file)
    for (const page of ['notes/quince/index.html', 'notes/quince.md', 'previews/quince.htm']) {
      expect(refused).toContain(page)
      expect(readAgain.includes(page)).toBe(!garden.here)
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})

function notesOf(count: number): Record<string, string> {
  const notes = Array.from({ length: count }, (_, at) => [`note-${at}.md`, `Moss and fern number ${at}.\n`])
  const secret = '---\ndraft: true\ntitle: The Quince settlement\n---\nWe sell the lower meadow at last.\n'
  return { ...Object.fromEntries(notes), 'quince.md': secret }
}
