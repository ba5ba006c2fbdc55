/** An index in shards finds what a single one finds; only the shards that changed are made again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { indexBesides } from '../../pipelines/adapters/search/index-besides.ts'
import type { SearchFile } from '../../pipelines/adapters/search-file.ts'
import { makeSearchIndex } from '../../pipelines/adapters/search-index.ts'
import { shardFolders } from '../../src/garden/search/shards.ts'
import { loadEngine } from '../../src/site/client/search/engine.ts'
import { parseQuery } from '../../src/site/search/parse-query.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { projectRoot } from '../fakes/run-one.ts'
import { searchStore } from '../fakes/search-index-of.ts'

const words = 'moss stone river heron weir oak quiet loud slow deep'.split(' ')

const notes = Object.fromEntries(
  Array.from({ length: 80 }, (_, at) => {
    const word = (by: number) => words[(at * by + by) % words.length]
    const text = Array.from({ length: 12 }, (__, place) => word(place + 1)).join(' ')
    const head = `---\ntitle: ${word(3)} ${at}\naliases: [other ${at}]\ntags: [t${at % 5}]\ntopic: p${at % 3}\nmaturity: ${at % 2 ? 'budding' : 'evergreen'}\n---\n`
    return [`n${at}.md`, `${head}${text}\n\n## ${word(7)} part\n\n${text} unique${at}\n`]
  }),
)

/** Loads the engine of the browser over these files, as it would be served. */
async function engineOf(files: readonly SearchFile[], shards: number) {
  const dir = mkdtempSync(join(tmpdir(), 'shards-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const address = (folder: string) => `${pathToFileURL(dir)}/${folder}`
  const [first = ''] = shardFolders(shards)
  const program = files.find(({ path }) => path === `${first}pagefind.js`)
  const byUrl = new Map(files.map(({ path, content }) => [address(path), content]))
  const fetched = vi.fn(
    async (url: string) => new Response(Buffer.from(byUrl.get(url.split('?', 1)[0] ?? '') ?? '')),
  )
  vi.stubGlobal('fetch', fetched)
  mkdirSync(join(dir, first), { recursive: true })
  writeFileSync(join(dir, first, 'pagefind.js'), program?.content ?? '')
  const engine = await loadEngine(shardFolders(shards).map(address))
  const words = () => fetched.mock.calls.filter(([url]) => url.includes('.pf_index')).length
  return { ...engine, words }
}

/** What each query finds, one query after the other, as a reader asks. */
async function answers(files: readonly SearchFile[], shards: number, queries: readonly string[]) {
  const engine = await engineOf(files, shards)
  const found: unknown[] = []
  for (const query of queries) {
    const { total, facets, hits } = await engine.search(parseQuery(query))
    const notes = (await hits(0, total)).map(({ url, excerpt, sub_results, matched, filters, meta }) => {
      const sections = sub_results.map((one) => `${one.url} ${one.title} ${one.excerpt}`)
      return { url, excerpt, sections, matched, filters, meta }
    })
    found.push({ query, total, facets, notes: notes.toSorted((a, b) => (a.url < b.url ? -1 : 1)) })
  }
  return found
}

afterEach(() => vi.unstubAllGlobals())

it('gives the same notes, sections and counts for every query', async () => {
  const { file, settings } = await searchStore(notes)
  const queries = [
    'heron',
    'quiet heron',
    '"river heron"',
    'moss -weir',
    'tag:t3',
    'oak topic:p1',
    'unique17',
  ]
  queries.push('other', 'stone -maturity:budding', 'deep -"slow deep"', 'nothing')
  const one = await makeSearchIndex(file, settings)
  const four = await makeSearchIndex(file, settings, null, () => 4)
  expect(await answers(four, 4, queries)).toEqual(await answers(one, 1, queries))
})

it('loads words only for words that are asked for', async () => {
  const { file, settings } = await searchStore(notes)
  const files = await makeSearchIndex(file, settings, null, () => 4)
  const engine = await engineOf(files, 4)
  const found = await engine.search(parseQuery('topic:p1 -tag:t3'))
  expect(found).toMatchObject({ total: 22, facets: { maturity: [{ count: 11 }, { count: 11 }] } })
  expect(engine.words()).toBe(0)
  await engine.search(parseQuery('heron'))
  expect(engine.words()).toBe(4)
})

it('brings its program once', async () => {
  const { file, settings } = await searchStore(notes)
  const files = await makeSearchIndex(file, settings, null, () => 4)
  const programs = files.filter(({ path, content }) => /\.(?:js|pagefind)$/.test(path) && content.length > 99)
  expect(programs.length).toBeGreaterThan(1)
  expect(programs.filter(({ path }) => !path.startsWith('0/'))).toEqual([])
})

it('makes a shard again when one of its notes changed, and takes the others as they were', async () => {
  const options = { root: projectRoot, cacheDir: makeVault({}) }
  const make = async (files: Record<string, string>) => {
    const { file, settings } = await searchStore(files)
    return makeSearchIndex(file, settings, options, () => 4)
  }
  const text = (files: readonly SearchFile[]) =>
    files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('hex')}`)
  const before = text(await make(notes))
  expect(text(await make(notes))).toEqual(before)
  const changed = { ...notes, 'n5.md': `${notes['n5.md']}\nA wren.\n` }
  const after = await make(changed)
  const touched = new Set(
    text(after)
      .filter((one) => !before.includes(one))
      .map((one) => one.slice(0, 1)),
  )
  expect(touched.size).toBe(1)
  const { file, settings } = await searchStore(changed)
  expect(text(after)).toEqual(text(await makeSearchIndex(file, settings, null, () => 4)))
})

it('makes everything again where what it keeps is damaged', async () => {
  const options = { root: projectRoot, cacheDir: makeVault({}) }
  const { file, settings } = await searchStore({ 'a.md': 'moss' })
  const paths = async () => (await makeSearchIndex(file, settings, options)).map(({ path }) => path)
  const before = await paths()
  writeFileSync(join(options.cacheDir, 'search.db'), 'no database at all'.repeat(400))
  expect(await paths()).toEqual(before)
})

it('gives the same in a thread, and says what it found there', async () => {
  const notices: string[] = []
  const options = { root: projectRoot, cacheDir: makeVault({}), notice: (text: string) => notices.push(text) }
  const { file, settings } = await searchStore(notes)
  writeFileSync(join(options.cacheDir, 'search.db'), 'no database at all'.repeat(400))
  const told = (files: readonly SearchFile[]) =>
    files.map(({ path, content }) => [path, Buffer.from(content).toString('hex')])
  const inThread = told(await indexBesides(file, settings, options, () => 4))
  expect(notices).toEqual([expect.stringContaining('search.db` is damaged')])
  expect(inThread).toEqual(told(await makeSearchIndex(file, settings, null, () => 4)))
})
