/** What a build told is told again while nothing of it has changed, and then only. */
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openKeptBuild } from '../../../pipelines/adapters/kept-build.ts'
import { updateOutput } from '../../../pipelines/adapters/output/update-output.ts'
import { readSources } from '../../../pipelines/adapters/read-sources.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

interface Place {
  /** The folder of a project, with one file of each kind of code. */
  root: string
  vault: string
  site: string
  cache: string
}

function makePlace(): Place {
  const root = makeVault({
    'src/site/a.ts': '1',
    'src/content/office/plan.md': 'Nobody is to know of Erewhon.',
    'pipelines/a.ts': '1',
    'public/icon.svg': '<svg/>',
    'astro.config.mjs': '1',
    'package.json': '{}',
    'package-lock.json': '{}',
    'words.txt': 'erewhon\n',
    'cache/lock.db': '',
  })
  const vault = makeVault({ 'a.md': '# A\n\n![[a.png]]', 'b.md': '# B', 'a.png': 'picture' })
  return { root, vault, site: join(makeVault({}), 'site'), cache: join(root, 'cache') }
}

interface Variation {
  settings?: Record<string, unknown>
  today?: string
  /** Writes to the folder beside the site. */
  beside?: true
}

async function open({ root, vault, site, cache }: Place, variation: Variation = {}) {
  const notices: string[] = []
  const { today } = variation
  const world = {
    ...quietWorld(root),
    notice: (text: string) => notices.push(text),
    ...(today !== undefined && { today: () => today }),
  }
  const given = { title: 'T', privateWords: 'words.txt', ...variation.settings }
  const place = { settings: settingsSchema.parse(given), vault }
  const kept = await openKeptBuild(world, place, { outDir: folderOf(site, variation), cacheDir: cache })
  return { ...kept, notices, sources: await readSources(world, place, kept.files) }
}

function folderOf(site: string, { beside }: Variation): string {
  return beside ? `${site}-2` : site
}

/** Stands for a whole build: what it finds, makes and keeps. */
async function run(place: Place, variation: Variation = {}): Promise<'anew' | 'found'> {
  const { find, keep, sources } = await open(place, variation)
  const found = await find(sources)
  if (found !== null) {
    expect(found).toEqual({ pages: 2 })
    return 'found'
  }
  await makeSite(place, folderOf(place.site, variation))
  await keep({ pages: 2 })
  return 'anew'
}

function makeSite({ root, site, cache }: Place, dir = site, home = 'Home'): Promise<void> {
  return updateOutput({ root, dir, cacheDir: cache }, async (output) => {
    output.put('index.html', home)
    output.put('notes/a.html', 'A')
  })
}

test('nothing is known at first, and all of it then', async () => {
  const place = makePlace()
  expect(await run(place)).toBe('anew')
  expect(await run(place)).toBe('found')
  // What was written just now is known by its bytes, and once it has settled by its stamp.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
  expect(await run(place)).toBe('found')
})

test.for<[string, (place: Place) => void, Variation?]>([
  ['a note', ({ vault }) => appendFileSync(join(vault, 'b.md'), ' and more')],
  ['a note that is new', ({ vault }) => writeFileSync(join(vault, 'c.md'), 'C')],
  ['a note that is gone', ({ vault }) => rmSync(join(vault, 'b.md'))],
  ['a note of another name', ({ vault }) => renameSync(join(vault, 'b.md'), join(vault, 'c.md'))],
  ['a picture', ({ vault }) => writeFileSync(join(vault, 'a.png'), 'anothe')],
  ['a picture that is gone', ({ vault }) => rmSync(join(vault, 'a.png'))],
  ['a setting', () => {}, { settings: { title: 'Another' } }],
  ['the day', () => {}, { today: '2031-01-01' }],
  ['another output folder', () => {}, { beside: true }],
  ['a page', ({ site }) => writeFileSync(join(site, 'notes/a.html'), 'Else')],
  ['a page of the same length', ({ site }) => writeFileSync(join(site, 'notes/a.html'), 'B')],
  ['a page that is gone', ({ site }) => rmSync(join(site, 'notes/a.html'))],
  ['a file that is no page', ({ site }) => writeFileSync(join(site, 'notes/x.html'), '')],
  ['the whole site', ({ site }) => rmSync(site, { recursive: true })],
  ['the marker', ({ site }) => rmSync(join(site, '.one-site'))],
  ['an update that was not done', ({ site }) => mkdirSync(join(site, '..', '.site.update'))],
  ['the record of the output', ({ cache }) => rmSync(join(cache, 'output.db'))],
  ['what was kept', ({ cache }) => rmSync(join(cache, 'last.build'))],
  ['what was kept, damaged', ({ cache }) => appendFileSync(join(cache, 'last.build'), 'x')],
  ['a private word', ({ root }) => appendFileSync(join(root, 'words.txt'), 'nowhere\n')],
  ['a private record', ({ root }) => writeFileSync(join(root, 'src/content/office/plan.md'), 'Else')],
  ['the code of pages', ({ root }) => writeFileSync(join(root, 'src/site/a.ts'), '2')],
  ['the code of builds', ({ root }) => writeFileSync(join(root, 'pipelines/a.ts'), '2')],
  ['a public file', ({ root }) => writeFileSync(join(root, 'public/icon.svg'), '<svg id="a"/>')],
  ['a dependency', ({ root }) => writeFileSync(join(root, 'package-lock.json'), '{"a": 1}')],
])('%s is seen', async ([, change, variation]) => {
  const place = makePlace()
  await run(place)
  change(place)
  expect(await run(place, variation)).toBe('anew')
})

test('a page that was written to and given its time back is seen', async () => {
  const place = makePlace()
  await run(place)
  const page = join(place.site, 'notes/a.html')
  utimesSync(page, 1, 1)
  expect(await run(place)).toBe('anew')
  writeFileSync(page, 'B')
  utimesSync(page, 1, 1)
  expect(await run(place)).toBe('anew')
})

test('a public file that lies elsewhere is seen', async () => {
  const place = makePlace()
  const logo = join(makeVault({ 'logo.svg': '<svg/>' }), 'logo.svg')
  symlinkSync(logo, join(place.root, 'public/logo.svg'))
  expect(await run(place)).toBe('anew')
  expect(await run(place)).toBe('found')
  writeFileSync(logo, '<svg id="a"/>')
  expect(await run(place)).toBe('anew')
})

test('a picture that settled is known by its stamp alone', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
  const place = makePlace()
  expect(await run(place)).toBe('anew')
  utimesSync(join(place.vault, 'a.png'), 1, 1)
  expect(await run(place)).toBe('anew')
  expect(await run(place)).toBe('found')
})

test('what was written to while a build ran is looked at again', async () => {
  const place = makePlace()
  const { find, keep, sources } = await open(place)
  await find(sources)
  writeFileSync(join(place.vault, 'a.png'), 'while it is being built')
  await makeSite(place)
  await keep({ pages: 2 })
  expect(await run(place)).toBe('anew')
})

test.for<[string, (place: Place) => string]>([
  ['a picture', ({ vault }) => join(vault, 'a.png')],
  ['the code of pages', ({ root }) => join(root, 'src/site/a.ts')],
])('%s that was another while a build ran is in no site that is told again', async ([, fileIn]) => {
  const place = makePlace()
  const file = fileIn(place)
  const before = readFileSync(file)
  const { find, keep, sources } = await open(place)
  await find(sources)
  writeFileSync(file, 'another')
  await makeSite(place)
  await keep({ pages: 2 })
  writeFileSync(file, before)
  expect(await run(place)).toBe('anew')
})

test('a site that was made of something else meanwhile, by a build that then died, is not taken for this one', async () => {
  const place = makePlace()
  await run(place)
  await makeSite(place, place.site, 'Another')
  expect(await run(place)).toBe('anew')
})

test('another site that was written meanwhile is not taken for this one', async () => {
  const place = makePlace()
  await run(place)
  const other = { ...place, cache: join(place.root, 'other') }
  mkdirSync(other.cache)
  await updateOutput({ root: place.root, dir: place.site, cacheDir: other.cache }, async (output) =>
    output.put('index.html', 'Another'),
  )
  expect(await run(place)).toBe('anew')
})

test('a cache that cannot be written to fails no build whose site stands', async () => {
  const place = makePlace()
  const { find, keep, sources, notices } = await open(place)
  await find(sources)
  await makeSite(place)
  mkdirSync(join(place.cache, 'last.build'))
  await keep({ pages: 2 })
  expect(notices).toEqual([expect.stringContaining('cannot be kept')])
})

test.for([
  ['rooms', { rooms: [{ id: 'den', passphrase: { env: 'DEN' } }] }],
  ['code of notes', { mdx: true }],
])('with %s nothing is kept', async ([, settings]) => {
  const place = makePlace()
  for (let turn = 0; turn < 2; turn++)
    expect(await run(place, { settings: settings as Record<string, unknown> })).toBe('anew')
})

test('a damaged record is told of', async () => {
  const place = makePlace()
  await run(place)
  appendFileSync(join(place.cache, 'last.build'), 'x')
  expect((await open(place)).notices).toEqual([expect.stringContaining('damaged')])
})
