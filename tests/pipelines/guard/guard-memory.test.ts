/** What the guard remembers between builds, and what it looks at again. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSiteGuard } from '../../../pipelines/adapters/guard/guard-site.ts'
import type { SiteFile } from '../../../pipelines/adapters/guard/site-folder.ts'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

/** A program whose words excuse nothing. */
const program = Object.fromEntries(
  [
    'src/garden/a.ts',
    'src/markdown/a.ts',
    'src/schemas/a.ts',
    'pipelines/adapters/guard/a.ts',
    'pipelines/adapters/unpack.ts',
    'package-lock.json',
  ].map((path) => [path, '']),
)

const vault = {
  'Pond.md': 'A quiet heron waits here.\n',
  'Heron.md': '---\ndraft: true\ntitle: Quiet heron\n---\nIt eats the frogs of the neighbour at night.\n',
}
const site = { 'pond/index.html': '<p>A quiet heron waits here.</p>', 'a.json': '["moss"]' }

/** One build: which files were read, and whether the site was refused. */
async function build(
  notes: Record<string, string>,
  files: Record<string, string>,
  cacheDir: string,
  code = program,
) {
  const world = quietWorld(makeVault(code))
  const place = { vault: makeVault(notes), settings: settingsSchema.parse({ title: 'Case', vault: '.' }) }
  const guard = await createSiteGuard(world, place, await readGarden(world, place), new Set(), cacheDir)
  const read: string[] = []
  const offered: SiteFile[] = Object.entries(files).map(([name, text]) => ({
    name,
    hash: createHash('sha256').update(text).digest('hex'),
    read: () => {
      read.push(name)
      return Buffer.from(text)
    },
  }))
  const messages = await guard.judge(offered)
  guard.close()
  return { read, refused: [...new Set(messages.map(({ file }) => file))] }
}

it('reads a file again when its bytes or its name changed, and no other', async () => {
  const cache = makeVault({})
  expect(await build(vault, site, cache)).toEqual({ read: ['pond/index.html', 'a.json'], refused: [] })
  expect(await build(vault, site, cache)).toEqual({ read: [], refused: [] })
  const next = { 'pond/index.html': '<p>A quiet heron.</p>', 'b.json': '["moss"]' }
  expect(await build(vault, next, cache)).toEqual({ read: ['pond/index.html', 'b.json'], refused: [] })
})

it('reads all files again when there is another secret', async () => {
  const cache = makeVault({})
  await build(vault, site, cache)
  const more = { ...vault, 'Moss.md': '---\ndraft: true\n---\n' }
  expect(await build(more, site, cache)).toEqual({ read: ['pond/index.html', 'a.json'], refused: ['a.json'] })
})

it('reads all files again with another program', async () => {
  const cache = makeVault({})
  await build(vault, site, cache)
  const other = { ...program, 'src/garden/a.ts': 'export const a = 1' }
  expect((await build(vault, site, cache, other)).read).toEqual(Object.keys(site))
})

it('refuses a file that did not change once its words are public no longer', async () => {
  const cache = makeVault({})
  await build(vault, site, cache)
  const other = { ...vault, 'Pond.md': 'Nobody waits here.\n' }
  expect(await build(other, site, cache)).toEqual({ read: [], refused: ['pond/index.html'] })
})

it('keeps nothing of a site that it refused', async () => {
  const cache = makeVault({})
  const leak = { ...site, 'x.html': 'frogs of the neighbour at night' }
  await build({ ...vault, 'Frogs.md': '---\ndraft: true\ntitle: Frogs of the neighbour\n---\n' }, leak, cache)
  const again = await build(
    { ...vault, 'Frogs.md': '---\ndraft: true\ntitle: Frogs of the neighbour\n---\n' },
    leak,
    cache,
  )
  expect(again).toEqual({ read: Object.keys(leak), refused: ['x.html'] })
})

it('reads everything where its memory is damaged', async () => {
  const cache = makeVault({})
  await build(vault, site, cache)
  writeFileSync(join(cache, 'guard.db'), 'no database at all'.repeat(400))
  expect(await build(vault, site, cache)).toEqual({ read: ['pond/index.html', 'a.json'], refused: [] })
})

it('forgets what the last site did not hold', async () => {
  const cache = makeVault({})
  await build(vault, site, cache)
  await build(vault, { 'a.json': site['a.json'] }, cache)
  expect((await build(vault, site, cache)).read).toEqual(['pond/index.html'])
})

it('finds a leak in a large file that changed at one place, and again when nothing changed', async () => {
  const cache = makeVault({})
  const rows = Array.from({ length: 30_000 }, (_, at) => `A heron, number ${at * 7919}.`)
  const large = (lines: readonly string[]) => ({ ...site, 'all.txt': lines.join('\n') })
  expect(await build(vault, large(rows), cache)).toMatchObject({ refused: [] })
  const leaking = large(rows.with(15_000, 'It eats the frogs of the neighbour at night.'))
  for (const _time of [1, 2])
    expect(await build(vault, leaking, cache)).toEqual({ read: ['all.txt'], refused: ['all.txt'] })
  expect(await build(vault, large(rows), cache)).toEqual({ read: [], refused: [] })
  expect(await build(vault, large(rows.with(15_000, 'Moss.')), cache)).toEqual({
    read: ['all.txt'],
    refused: [],
  })
})
