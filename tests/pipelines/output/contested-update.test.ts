/** Updates of one folder at the same time, and such that are killed: what stands there is a whole site at the end. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteMarker } from '../../../pipelines/adapters/output/require-replaceable.ts'
import { updateDir } from '../../../pipelines/adapters/output/update-journal.ts'
import { updateOutput } from '../../../pipelines/adapters/output/update-output.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { updateFolder } from '../../fakes/update-folder.ts'
import { after, before, type Files, readSite } from './two-sites.ts'

describe('runs at the same time', () => {
  it('both finish; the last one to end wins, whole', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    const second = Promise.withResolvers<void>()
    let times = 0
    const place = { root, dir: join(root, 'dist'), cacheDir: join(root, '.cache/two') }
    const first = updateOutput(place, async (output) => {
      times += 1
      for (const [name, text] of Object.entries(after)) output.put(name, text)
      await second.promise
    })
    await updateFolder(root, { ...before, 'same.html': 'other' })
    second.resolve()
    await first
    expect({ times, files: readSite(root) }).toEqual({ times: 2, files: after })
    expect(readdirSync(root).sort()).toEqual(['.cache', 'dist'])
  })

  it.for<[string, Files]>([
    ['is gone', {}],
    ['was written again', { 'same.html': 'other' }],
  ])('begin anew when a file that they look into %s', async ([, now]) => {
    const root = makeVault({})
    await updateFolder(root, before)
    const place = { root, dir: join(root, 'dist'), cacheDir: join(root, '.cache/one') }
    let times = 0
    await updateOutput(place, async (output) => {
      output.put('same.html', 'same')
      if (++times === 1) await updateFolder(root, { a: 'a', ...now }, 'two')
      for (const file of output.files()) expect(String(await file.read())).toBe('same')
    })
    expect({ times, files: readSite(root) }).toEqual({ times: 2, files: { 'same.html': 'same' } })
  })

  it('of which one wrote the same are both content', async () => {
    const root = makeVault({})
    const runs = Array.from({ length: 8 }, (_, at) => updateFolder(root, after, `cache-${at}`))
    await Promise.all(runs)
    expect(readSite(root)).toEqual(after)
  })

  it('many that write different sites leave one of them', async () => {
    const root = makeVault({})
    const sites = Array.from({ length: 8 }, (_, at) => ({ ...before, 'index.html': String(at) }))
    await Promise.all(sites.map((site, at) => updateFolder(root, site, `cache-${at}`)))
    expect(sites).toContainEqual(readSite(root))
    expect(readdirSync(root).sort()).toEqual(['.cache', 'dist'])
  })
})

it('a run that is killed before any change of the disk is completed by the next', {
  timeout: 120_000,
}, async () => {
  const script = join(import.meta.dirname, '../../fakes/killed-update.ts')
  const run = (root: string, last: number) =>
    spawnSync(process.execPath, [script, root, JSON.stringify(after), String(last)], { encoding: 'utf8' })
  const started = async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    return root
  }
  const changes = Number(run(await started(), 0).stdout)
  expect(changes).toBeGreaterThan(15)
  const phases: string[] = []
  for (let last = 1; last <= changes; last++) {
    const root = await started()
    expect(run(root, last).signal).toBe('SIGKILL')
    const found = readSite(root)
    // Before there is a journal nothing has begun; when it is gone, all is done.
    const decided = existsSync(join(updateDir(join(root, 'dist')), 'update.json'))
    if (decided) phases.push('journal')
    else phases.push(phases.includes('journal') ? 'after' : 'before')
    if (decided)
      for (const [name, text] of Object.entries(found)) expect([before[name], after[name]]).toContain(text)
    else expect(found).toEqual(phases.includes('journal') ? after : before)
    expect(existsSync(join(root, 'dist', siteMarker))).toBe(true)
    // The next run completes it before it looks, even for a site of its own.
    await updateFolder(root, last % 2 === 0 ? after : before, last % 3 === 0 ? 'two' : 'one')
    expect(readSite(root)).toEqual(last % 2 === 0 ? after : before)
    expect(readdirSync(root).sort()).toEqual(['.cache', 'dist'])
  }
  expect([...new Set(phases)]).toEqual(['before', 'journal', 'after'])
})
