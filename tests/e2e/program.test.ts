/** The program of the pages, run without its framework, makes what the framework would: a test for upgrades. */

import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'astro'
import { expect, test, vi } from 'vitest'
import { gardenFiles } from '../../bench/garden/make-garden.ts'
import { planGarden } from '../../bench/garden/plan-garden.ts'
import { astroConfig } from '../../pipelines/adapters/astro-config.ts'
import { mdxIntegrations } from '../../pipelines/adapters/mdx-notes.ts'
import { siteMarker } from '../../pipelines/adapters/output/require-replaceable.ts'
import { updateOutput } from '../../pipelines/adapters/output/update-output.ts'
import { buildSite } from '../../pipelines/adapters/program/build-site.ts'
import { readGarden } from '../../pipelines/adapters/read-garden.ts'
import { readSettings } from '../../pipelines/adapters/read-settings.ts'
import { openGardenStore } from '../../pipelines/adapters/store-garden.ts'
import { openSiteStore } from '../../src/site/open-store.ts'
import { offerSiteStore } from '../../src/site/store.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { quietWorld } from '../fakes/quiet-world.ts'
import { projectRoot } from '../fakes/run-one.ts'

const size = { notes: 40, seed: 3 }

const byHand = {
  'moss.md': '---\ntags: [a/b]\ntopic: Plants\ncreated: 2024-01-02\n---\nSee [[fern]].\n\n## One\n\n## Two\n',
  'fern.md': '---\nmaturity: budding\n---\nA fern, ==green==, https://youtu.be/dQw4w9WgXcQ.\n',
  'map.canvas': '{"nodes":[],"edges":[]}',
}

const plain = {
  ...byHand,
  ...Object.fromEntries(
    [...gardenFiles(planGarden(size), size)].map(([path, content]) => [path, String(content)]),
  ),
}

/** The code of notes needs Astro to render the components. */
const withCode = {
  ...byHand,
  'roots.md': 'See [[part]].\n',
  'part.mdx': "import Part from './part.astro'\n\n# Part\n\n<Part count={2 + 2} />\n",
  'part.astro':
    '---\nconst { count } = Astro.props\n---\n<p class="part">{count}</p>\n<style>.part { color: red }</style>\n',
}

const gardens = [
  { name: 'plain notes', vault: plain, mdx: false },
  { name: 'notes with code', vault: withCode, mdx: true },
]

test.each(gardens)('files and their bytes: $name', { timeout: 180_000 }, async ({ vault, mdx }) => {
  // Builds know no other mode; one of another mode would keep scripts where they stand.
  vi.stubEnv('PROD', true)
  const dir = join(projectRoot, '.cache', `program-test-${process.pid}`)
  const root = makeVault(vault)
  try {
    const world = quietWorld(projectRoot)
    const place = await readSettings(world, { vault: root })
    place.settings.mdx = mdx
    const store = await openGardenStore(world, place, dir)
    await store.write(await readGarden(world, place))
    store.close()
    const request = { ...place, root: projectRoot, store: store.file, cacheDir: dir, verbose: false }
    const [own, theirs] = [join(dir, 'own'), join(dir, 'theirs')]
    await updateOutput({ root: projectRoot, dir: own, cacheDir: dir }, (output) => buildSite(request, output))
    rmSync(join(own, siteMarker))
    const content = openSiteStore(store.file)
    offerSiteStore(content)
    await build({ ...astroConfig(request, await mdxIntegrations(request, mdx)), outDir: theirs })
    content.close()
    // Redirects and pictures are no affair of the framework.
    expect(filesOf(own)).toEqual(expect.arrayContaining(filesOf(theirs)))
    expect(filesOf(theirs).length).toBeGreaterThan(60)
    for (const file of filesOf(theirs)) {
      expect(readFileSync(join(own, file)).equals(readFileSync(join(theirs, file))), file).toBe(true)
    }
    const part = join(own, 'notes/part/index.html')
    if (mdx) expect(readFileSync(part, 'utf8')).toMatch(/class="part".*>4</)
  } finally {
    vi.unstubAllEnvs()
    rmSync(dir, { recursive: true, force: true })
  }
})

function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort()
}
