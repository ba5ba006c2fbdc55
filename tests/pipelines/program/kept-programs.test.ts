import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { SiteRequest } from '../../../pipelines/adapters/astro-config.ts'
import { hashFiles } from '../../../pipelines/adapters/program/hash-files.ts'
import { type KeptProgram, withProgram } from '../../../pipelines/adapters/program/kept-programs.ts'
import { type ProgramRecord, programFile } from '../../../pipelines/adapters/program/program-record.ts'
import { sealFile } from '../../../pipelines/adapters/program/seal-program.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { writeSiteStore } from '../../fakes/write-site-store.ts'
import { sampleEntry, samplePage, sampleSettings } from '../../site/sample-entry.ts'

const rooms = [
  'components',
  'garden',
  'layouts',
  'markdown',
  'pages',
  'queries',
  'schemas',
  'site',
  'styles',
  'words',
]

/** A request for the site of a project in a folder of its own. */
function project(more: Partial<SiteRequest['settings']> = {}): SiteRequest {
  const root = makeVault({
    'astro.config.mjs': '',
    'package-lock.json': '{}',
    'pipelines/adapters/astro-config.ts': '',
    'pipelines/adapters/mdx-notes.ts': '',
    'pipelines/adapters/program/a.ts': '',
    'public/a.txt': '',
    'src/middleware.ts': '',
    'src/content/notes/a.md': '',
    'vault/note.mdx': 'import "./part.ts"',
    'vault/part.ts': '1',
    ...Object.fromEntries(rooms.map((room) => [`src/${room}/a.ts`, ''])),
  })
  const settings = { ...settingsSchema.parse({ title: 'x' }), ...more }
  const store = join(root, 'site.db')
  const page = { ...samplePage(sampleEntry({ slug: 'note' }), ''), mdx: '<Part />', source: 'note.mdx' }
  writeSiteStore(store, {
    settings: sampleSettings(),
    home: null,
    paths: [],
    pages: [page],
    files: [],
    redirects: [],
    rooms: [],
    graph: { nodes: [], edges: [], places: [] },
  })
  return { root, vault: join(root, 'vault'), settings, store, cacheDir: root, verbose: false }
}

/** Compiles nothing, and says of what files the program is made. */
function compiler(files: (request: SiteRequest) => string[] = () => []) {
  return vi.fn(async (request: SiteRequest, dir: string) => {
    mkdirSync(dir)
    const record: ProgramRecord = {
      entry: 'a.mjs',
      plain: true,
      styles: [],
      client: {},
      files: await hashFiles(files(request)),
    }
    writeFileSync(join(dir, programFile), JSON.stringify(record))
  })
}

const dirOf = async ({ dir }: KeptProgram) => dir

test('compiles once for the same sources, and leaves nothing but the program', async () => {
  const [request, compile] = [project(), compiler()]
  const dir = await withProgram(request, compile, dirOf)
  expect(await withProgram(request, compile, dirOf)).toBe(dir)
  expect(compile).toHaveBeenCalledOnce()
  expect(readdirSync(dir).sort()).toEqual([programFile, sealFile])
  expect(readdirSync(join(dir, '..'))).toHaveLength(1)
})

test.for([
  'astro.config.mjs',
  'package-lock.json',
  'pipelines/adapters/astro-config.ts',
  'pipelines/adapters/mdx-notes.ts',
  'pipelines/adapters/program/a.ts',
  'public/a.txt',
  'public/new.txt',
  'src/middleware.ts',
  'src/new/a.ts',
  ...rooms.map((room) => `src/${room}/a.ts`),
])('compiles anew when %s changed', async (file) => {
  const [request, compile] = [project(), compiler()]
  await withProgram(request, compile, dirOf)
  mkdirSync(join(request.root, file, '..'), { recursive: true })
  writeFileSync(join(request.root, file), 'changed')
  await withProgram(request, compile, dirOf)
  expect(compile).toHaveBeenCalledTimes(2)
})

test('compiles once for whatever the notes of the project say', async () => {
  const [request, compile] = [project(), compiler()]
  await withProgram(request, compile, dirOf)
  writeFileSync(join(request.root, 'src/content/notes/a.md'), 'changed')
  await withProgram(request, compile, dirOf)
  expect(compile).toHaveBeenCalledOnce()
})

test.for<[name: string, change: Partial<SiteRequest['settings']>, times: number]>([
  ['the base', { base: '/repo' }, 2],
  ['the slashes', { trailingSlash: 'never' }, 2],
  ['the title', { title: 'y' }, 1],
  ['the address', { url: 'https://other.example' }, 1],
  ['whether the code of notes runs', { mdx: true }, 2],
])('settings: %s', async ([, change, times]) => {
  const [request, compile] = [project(), compiler()]
  await withProgram(request, compile, dirOf)
  await withProgram({ ...request, settings: { ...request.settings, ...change } }, compile, dirOf)
  expect(compile).toHaveBeenCalledTimes(times)
})

test('compiles anew when a file that the code of notes imports changed, came or went', async () => {
  const request = project({ mdx: true })
  const part = join(request.vault, 'part.ts')
  const compile = compiler(() => [part])
  const run = () => withProgram(request, compile, dirOf)
  await run()
  await run()
  expect(compile).toHaveBeenCalledTimes(1)
  writeFileSync(part, '2')
  await run()
  rmSync(part)
  await run()
  await run()
  expect(compile).toHaveBeenCalledTimes(3)
})

test.for([
  [programFile, (file: string) => writeFileSync(file, '{')],
  [sealFile, (file: string) => writeFileSync(file, '{}')],
  ['client/a.js', (file: string) => writeFileSync(file, 'rubbish')],
  ['client/a.js', (file: string) => rmSync(file)],
  ['client/b.js', (file: string) => writeFileSync(file, 'of another program')],
] as const)('a program whose %s is not as it was is made anew, with a notice', async ([file, damage]) => {
  const [request, notices] = [project(), [] as string[]]
  const compile = vi.fn(async (given: SiteRequest, dir: string) => {
    await compiler()(given, dir)
    mkdirSync(join(dir, 'client'))
    writeFileSync(join(dir, 'client/a.js'), 'a')
  })
  const run = () => withProgram(request, compile, dirOf, (text) => notices.push(text))
  const dir = await run()
  await run()
  expect([compile.mock.calls.length, notices]).toEqual([1, []])
  damage(join(dir, file))
  await run()
  await run()
  expect(compile).toHaveBeenCalledTimes(2)
  expect(notices).toEqual([`The program kept in \`${dir}\` is damaged: it is compiled anew.`])
})

test('nothing is kept of a program that does not compile', async () => {
  const request = project()
  const failing = vi.fn(async (_: SiteRequest, dir: string) => {
    mkdirSync(dir)
    throw new Error('a slip')
  })
  await expect(withProgram(request, failing, dirOf)).rejects.toThrow('a slip')
  expect(readdirSync(join(request.root, '.cache/programs'))).toEqual([])
})

test('keeps the two that were used last, and those in use', async () => {
  const [request, compile] = [project(), compiler()]
  const of = (base: string) => ({ ...request, settings: { ...request.settings, base } })
  const aged = (dir: string, seconds: number) => utimesSync(join(dir, programFile), seconds, seconds)
  const [a, b] = [await withProgram(of('/a'), compile, dirOf), await withProgram(of('/b'), compile, dirOf)]
  aged(a, 1)
  aged(b, 2)
  await withProgram(of('/a'), compile, async () => {
    aged(a, 1)
    await withProgram(of('/c'), compile, dirOf)
    await withProgram(of('/d'), compile, dirOf)
    expect([existsSync(a), existsSync(b)]).toEqual([true, false])
  })
  await withProgram(of('/d'), compile, dirOf)
  expect(readdirSync(join(request.root, '.cache/programs'))).toHaveLength(2)
  expect(existsSync(a)).toBe(false)
})

test('what a killed run left goes', async () => {
  const [request, compile] = [project(), compiler()]
  const programs = join(request.root, '.cache/programs')
  // No process has this number.
  mkdirSync(join(programs, 'new-99999999-abcdef01'), { recursive: true })
  const dir = await withProgram(request, compile, dirOf)
  expect(readdirSync(programs)).toEqual([dir.slice(programs.length + 1)])
})

test('of builds at once that all compile, each uses a program that stays where it is', async () => {
  const [request, compile] = [project(), compiler()]
  const all = Promise.withResolvers<void>()
  let compiled = 0
  const together = async (given: SiteRequest, dir: string) => {
    await compile(given, dir)
    if (++compiled === 3) all.resolve()
    await all.promise
  }
  const stays = async ({ dir }: KeptProgram) => {
    const { ino } = statSync(dir)
    await sleep(300)
    expect(statSync(dir).ino).toBe(ino)
    return dir
  }
  const dirs = await Promise.all([1, 2, 3].map(() => withProgram(request, together, stays)))
  expect(new Set(dirs).size).toBe(1)
  expect(readdirSync(join(request.root, '.cache/programs'))).toHaveLength(1)
})

test('a program that is out of date stays where it is while another build uses it', async () => {
  const request = project({ mdx: true })
  const part = join(request.vault, 'part.ts')
  const compile = compiler(() => [part])
  await withProgram(request, compile, async ({ dir }) => {
    const { ino } = statSync(dir)
    writeFileSync(part, '2')
    const other = await withProgram(request, compile, dirOf)
    expect(other).not.toBe(dir)
    expect(existsSync(other)).toBe(false)
    expect(statSync(dir).ino).toBe(ino)
  })
  expect(compile).toHaveBeenCalledTimes(2)
})
