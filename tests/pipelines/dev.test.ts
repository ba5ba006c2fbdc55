/** `dev` as a flow: when it watches, what it shows anew, what it leaves behind. The site generator is a fake. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { serveSite } from '../../pipelines/adapters/program/serve-site.ts'
import type { GardenRead } from '../../pipelines/adapters/read-garden.ts'
import { settingsForVault } from '../../pipelines/adapters/read-settings.ts'
import { watchFolder } from '../../pipelines/adapters/watch-folder.ts'
import { dev } from '../../pipelines/dev/index.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { openSiteStore } from '../../src/site/open-store.ts'
import { makeVault } from '../fakes/make-vault.ts'

vi.mock(import('../../pipelines/adapters/program/serve-site.ts'))
vi.mock(import('../../pipelines/adapters/watch-folder.ts'), { spy: true })

const stopSite = vi.fn(async () => {})
const refreshSite = vi.fn()
const site = { url: 'http://127.0.0.1:1/', refresh: refreshSite, offer: vi.fn(), stop: stopSite }

beforeEach(() => {
  vi.clearAllMocks()
  vi.mocked(serveSite).mockResolvedValue(site)
})

/** Starts `dev` on `vault` in a project of its own; `reads` fills with each reading. */
async function start(
  vault: string,
  reads: GardenRead[] = [],
  bibliography: string[] = [],
  stage: (name: string) => void = () => {},
) {
  const root = makeVault({
    'package-lock.json': '',
    'src/words/x.ts': '',
    'src/markdown/x.ts': '',
    'src/queries/x.ts': '',
    'src/garden/x.ts': '',
    'src/schemas/x.ts': '',
    'pipelines/adapters/store-garden.ts': '',
    'pipelines/adapters/workers/garden-seed.ts': '',
    'pipelines/adapters/workers/render-bodies.ts': '',
    'pipelines/adapters/write-notes.ts': '',
    'works.bib': '@book{doe, author={Doe, J.}}',
  })
  const settings = { ...settingsForVault(settingsSchema.parse({ title: 'x' }), vault), bibliography }
  const server = await dev(
    {
      root,
      cwd: root,
      clock: () => performance.now(),
      today: () => '2026-11-22',
      stage,
      notice: () => {},
    },
    { settings, vault },
    { verbose: false, onRead: (read) => reads.push(read), onError: (error) => expect.fail(String(error)) },
  )
  onTestFinished(server.stop)
  return { ...server, root }
}

/** The bodies in the store that the site was given. */
function bodies(): string[] {
  const store = openSiteStore(String(vi.mocked(serveSite).mock.calls[0]?.[0].store))
  const all = store.entries().map(({ slug }) => store.note(slug)?.html ?? '')
  store.close()
  return all
}

it('shows what was saved while the site was starting', async () => {
  const vault = makeVault({ 'a.md': 'old' })
  vi.mocked(serveSite).mockImplementationOnce(async () => {
    writeFileSync(join(vault, 'a.md'), 'new')
    await new Promise((resolve) => setTimeout(resolve, 200))
    return site
  })
  const reads: GardenRead[] = []
  await start(vault, reads)
  await vi.waitFor(() => expect(reads).toHaveLength(2), { timeout: 4000 })
  expect(bodies()).toEqual([expect.stringContaining('new')])
})

it('follows the bibliography, which need not lie in the vault', async () => {
  const vault = makeVault({ 'a.md': '[@doe]\n', 'b.md': 'B.\n' })
  const reads: GardenRead[] = []
  const { root } = await start(vault, reads, ['works.bib'])
  expect(bodies()[0]).toContain('Doe n.d.')
  writeFileSync(join(root, 'works.bib'), '@book{doe, author={Roe, J.}, year=2001}')
  await vi.waitFor(() => expect(bodies()[0]).toContain('Roe 2001'), { timeout: 4000 })
  writeFileSync(join(vault, 'b.md'), 'Changed.\n')
  await vi.waitFor(() => expect(bodies()[1]).toContain('Changed'), { timeout: 4000 })
  await vi.waitFor(() => expect(reads).toHaveLength(3), { timeout: 4000 })
  expect(reads.at(-1)?.garden.bibliography).toBe(reads.at(-2)?.garden.bibliography)
})

it('tells the site of each save', async () => {
  const vault = makeVault({ 'a.md': '---\ndescription: d\n---\none two' })
  const reads: GardenRead[] = []
  await start(vault, reads)
  writeFileSync(join(vault, 'a.md'), '---\ndescription: d\n---\ntwo one')
  await vi.waitFor(() => expect(refreshSite.mock.calls).toHaveLength(1), { timeout: 4000 })
  writeFileSync(join(vault, 'a.md'), '---\ndescription: other\n---\ntwo one')
  await vi.waitFor(() => expect(refreshSite.mock.calls).toHaveLength(2), { timeout: 4000 })
  expect(bodies()).toEqual([expect.stringContaining('two one')])
})

it('shows a save that comes while lists are made at once, and the lists at the next pause', async () => {
  const vault = makeVault({ 'a.md': 'one', 'b.md': '[[a]]' })
  const reads: GardenRead[] = []
  const save = async (text: string) => {
    writeFileSync(join(vault, 'a.md'), text)
    await vi.mocked(watchFolder).mock.calls[0]?.[1](new Set(['a.md']))
  }
  let linked = 0
  let later: Promise<void> | undefined
  vi.mocked(watchFolder).mockReturnValueOnce(() => {})
  await start(vault, reads, [], (name) => {
    if (name === 'link') linked += 1
    // Told when it begins and when it ends: the second time it begins is in the pause after the first save.
    if (linked === 3) later ??= save('three')
  })
  await save('two')
  await vi.waitFor(() => expect(later).toBeDefined(), { timeout: 4000 })
  await later
  expect(bodies()[0]).toContain('three')
  expect(refreshSite.mock.calls).toEqual([['notes'], ['notes']])
  await vi.waitFor(() => expect(refreshSite).toHaveBeenLastCalledWith('changed'), { timeout: 4000 })
  expect(refreshSite).toHaveBeenCalledTimes(3)
  expect(reads).toHaveLength(2)
})

it('brings lists up to date at the next pause, also where a save in between cannot be shown', async () => {
  const vault = makeVault({ 'a.md': 'one' })
  const reads: GardenRead[] = []
  const save = async (text: string) => {
    writeFileSync(join(vault, 'a.md'), text)
    await vi.mocked(watchFolder).mock.calls[0]?.[1](new Set(['a.md']))
  }
  vi.mocked(watchFolder).mockReturnValueOnce(() => {})
  await start(vault, reads)
  await save('two')
  refreshSite.mockImplementationOnce(() => {
    throw new Error('no room on the disk')
  })
  await expect(save('three')).rejects.toThrow('no room')
  await vi.waitFor(() => expect(reads).toHaveLength(2), { timeout: 4000 })
  expect(refreshSite).toHaveBeenLastCalledWith('changed')
  expect(bodies()).toEqual([expect.stringContaining('three')])
})

it('ends what it writes before it stops', async () => {
  const vault = makeVault({ 'a.md': 'one' })
  const reads: GardenRead[] = []
  const { stop } = await start(vault, reads)
  writeFileSync(join(vault, 'a.md'), 'two')
  const ended = vi.mocked(watchFolder).mock.calls[0]?.[1](null)
  await sleep(1)
  await stop()
  await ended
  expect(reads).toHaveLength(2)
  expect(bodies()).toEqual([expect.stringContaining('two')])
})

it('stops watching when the site cannot start', async () => {
  vi.mocked(serveSite).mockRejectedValueOnce(new Error('the port is taken'))
  const stopped = vi.fn()
  vi.mocked(watchFolder).mockReturnValueOnce(stopped)
  await expect(start(makeVault({ 'a.md': 'x' }))).rejects.toThrow('the port is taken')
  expect(stopped).toHaveBeenCalledOnce()
})

it('starts no site that it could not keep up to date', async () => {
  vi.mocked(watchFolder).mockImplementationOnce(() => {
    throw new Error('no more watches')
  })
  await expect(start(makeVault({ 'a.md': 'x' }))).rejects.toThrow('no more watches')
  expect(serveSite).not.toHaveBeenCalled()
})
