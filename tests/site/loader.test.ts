import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoaderContext } from 'astro/loaders'
import { afterEach, expect, test, vi } from 'vitest'
import { openSiteWriter } from '../../pipelines/adapters/site-store.ts'
import type { NoteEntry } from '../../src/schemas/page.ts'
import { sampleEntry, samplePage, sampleSettings } from './sample-entry.ts'

const folder = mkdtempSync(join(tmpdir(), 'site-store-'))
const file = join(folder, 'site.db')

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

test('the collection holds what the store lists, and rewrites only what changed', async () => {
  vi.stubEnv('ONE_SITE_STORE', file)
  vi.resetModules()
  const { siteLoader } = await import('../../src/site/loader.ts')
  const { context, written } = fakeContext()

  write([{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }])
  await siteLoader().load(context)
  expect(written()).toEqual(['a', 'b', 'c'])

  write([{ slug: 'a' }, { slug: 'b', title: 'New' }, { slug: 'd' }])
  await siteLoader().load(context)
  expect(written()).toEqual(['b', 'd'])
  expect([...context.store.keys()].sort()).toEqual(['a', 'b', 'd'])
  expect(context.store.get('b')).toMatchObject({ data: { title: 'New' }, digest: 'New' })
})

test('without a store the collection stays as it is, and the loader says so', async () => {
  vi.stubEnv('ONE_SITE_STORE', '')
  const { siteLoader } = await import('../../src/site/loader.ts')
  const { context, written, warnings } = fakeContext()
  await siteLoader().load(context)
  expect(written()).toEqual([])
  expect(warnings).toEqual(['No garden has been read, so there are no notes.'])
})

function write(entries: (Partial<NoteEntry> & { slug: string })[]): void {
  const pages = entries
    .map(sampleEntry)
    .map((entry) => ({ page: samplePage(entry, '<p>body</p>'), digest: entry.title }))
  const writer = openSiteWriter(file)
  writer.write({
    settings: sampleSettings(),
    home: null,
    paths: [],
    pages,
    files: [],
    redirects: [],
    rooms: [],
    graph: { nodes: [], edges: [], places: [] },
  })
  writer.close()
}

/** A data store as Astro keeps it: `set` does nothing for a digest that it holds. */
function fakeContext() {
  const entries = new Map<string, { id: string; digest: string; data: Record<string, unknown> }>()
  const sets: string[] = []
  const warnings: string[] = []
  const store = {
    keys: () => [...entries.keys()],
    get: (id: string) => entries.get(id),
    delete: (id: string) => entries.delete(id),
    set: (entry: { id: string; digest: string; data: Record<string, unknown> }) => {
      if (entries.get(entry.id)?.digest === entry.digest) return false
      sets.push(entry.id)
      entries.set(entry.id, entry)
      return true
    },
  }
  const context = {
    store,
    logger: { warn: (text: string) => warnings.push(text) },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
  } as unknown as LoaderContext
  return { context, warnings, written: () => sets.splice(0).sort() }
}
