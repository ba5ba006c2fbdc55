import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteMarker } from '../../../pipelines/adapters/output/require-replaceable.ts'
import { updateDir } from '../../../pipelines/adapters/output/update-journal.ts'
import { updateOutput } from '../../../pipelines/adapters/output/update-output.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { updateFolder } from '../../fakes/update-folder.ts'

type Files = Record<string, string>

/** The files in `dist` by their text, without the marker. */
function read(root: string): Files {
  const dir = join(root, 'dist')
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1)).sort()
  return Object.fromEntries(
    names.filter((name) => name !== siteMarker).map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  )
}

/** When and as what each file of `dist` was written. */
function stamps(root: string): Record<string, string> {
  const dir = join(root, 'dist')
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names.map((name) => {
      const { ino, mtimeNs, ctimeNs } = statSync(join(dir, name), { bigint: true })
      return [name, `${ino} ${mtimeNs} ${ctimeNs}`]
    }),
  )
}

const before: Files = {
  'index.html': 'old',
  'same.html': 'same',
  'gone/deep/a.html': 'gone',
  x: 'file',
  'y/a': 'y',
}
const after: Files = {
  'index.html': 'new',
  'same.html': 'same',
  'come/a.html': 'come',
  'x/a': 'folder',
  y: 'file',
}

describe('an update', () => {
  it('makes a folder that was not there, with the folders above it', async () => {
    const root = makeVault({})
    const place = { root, dir: join(root, 'a/b/dist'), cacheDir: join(root, 'cache') }
    expect(await updateOutput(place, async (output) => output.put('index.html', 'new'))).toBeUndefined()
    expect(readdirSync(place.dir).sort()).toEqual([siteMarker, 'index.html'])
    expect(readdirSync(join(root, 'a/b'))).toEqual(['dist'])
  })

  it('brings files and folders into the place of one another, and leaves no empty folder', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    await updateFolder(root, after)
    expect(read(root)).toEqual(after)
    expect(readdirSync(join(root, 'dist')).sort()).toEqual([
      siteMarker,
      'come',
      'index.html',
      'same.html',
      'x',
      'y',
    ])
    expect(readdirSync(root).sort()).toEqual(['.cache', 'dist'])
  })

  it('writes nothing where nothing changed', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    const written = stamps(root)
    await updateFolder(root, before)
    expect(stamps(root)).toEqual(written)
  })

  it('writes the one file that changed, and the marker', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    const written = stamps(root)
    await updateFolder(root, { ...before, 'same.html': 'other' })
    const changed = Object.entries(stamps(root)).filter(([name, stamp]) => written[name] !== stamp)
    expect(changed.map(([name]) => name)).toEqual([siteMarker, 'same.html'])
  })

  it('knows the files of a folder that was copied, by what they hold', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    for (const name of Object.keys(before)) utimesSync(join(root, 'dist', name), 1, 1)
    const written = stamps(root)
    await updateFolder(root, before)
    expect(stamps(root)).toEqual(written)
  })

  it.for([
    ['another text of the same length', 'eman'],
    ['nothing', null],
  ])('mends a file in whose place somebody put %s', async ([, text]) => {
    const root = makeVault({})
    await updateFolder(root, before)
    const file = join(root, 'dist/same.html')
    rmSync(file)
    if (typeof text === 'string') writeFileSync(file, text)
    await updateFolder(root, before)
    expect(read(root)).toEqual(before)
  })

  it('looks into a file whose size and time are those of before, where its bytes are asked for', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    const file = join(root, 'dist/same.html')
    utimesSync(file, 1, 1)
    await updateFolder(root, before)
    writeFileSync(file, 'eman')
    utimesSync(file, 1, 1)
    const place = { root, dir: join(root, 'dist'), cacheDir: join(root, '.cache/one') }
    await updateOutput(place, async (output) => {
      output.put('same.html', 'same')
      for (const one of output.files()) await one.read()
    })
    expect(read(root)).toEqual({ 'same.html': 'same' })
  })

  it('removes what is no part of the site, also when the cache is gone', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    rmSync(join(root, '.cache'), { recursive: true })
    await updateFolder(root, after)
    expect(read(root)).toEqual(after)
  })

  it('takes a link away, and leaves what it leads to alone', async () => {
    const root = makeVault({ 'theirs/a.html': 'theirs', 'theirs/deep/b.html': 'theirs' })
    await updateFolder(root, before)
    rmSync(join(root, 'dist/y'), { recursive: true })
    for (const name of ['link', 'gone/link', 'y']) symlinkSync(join(root, 'theirs'), join(root, 'dist', name))
    await updateFolder(root, before)
    expect(read(root)).toEqual(before)
    expect(existsSync(join(root, 'dist/gone/link'))).toBe(false)
    expect(readdirSync(join(root, 'theirs'), { recursive: true }).sort()).toEqual([
      'a.html',
      'deep',
      'deep/b.html',
    ])
  })

  it('changes nothing until the site is complete, and nothing when it fails', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    const written = stamps(root)
    const place = { root, dir: join(root, 'dist'), cacheDir: join(root, '.cache/one') }
    const failing = updateOutput(place, async (output) => {
      output.put('index.html', 'new')
      expect(stamps(root)).toEqual(written)
      throw new Error('a storm')
    })
    await expect(failing).rejects.toThrow('a storm')
    expect(stamps(root)).toEqual(written)
    expect(readdirSync(root).sort()).toEqual(['.cache', 'dist'])
  })

  it('fills the folder that a symbolic link leads to, and keeps the link', async () => {
    const root = makeVault({ 'www/site/.one-site': '', 'www/site/index.html': 'old' })
    symlinkSync('www/site', join(root, 'dist'))
    await updateFolder(root, { 'index.html': 'new' })
    expect(readFileSync(join(root, 'www/site/index.html'), 'utf8')).toBe('new')
    expect(readdirSync(join(root, 'www'))).toEqual(['site'])
  })

  it('fills an empty folder', async () => {
    const root = makeVault({})
    mkdirSync(join(root, 'dist'))
    await updateFolder(root, after)
    expect(read(root)).toEqual(after)
  })

  it('says so when the place cannot be written to', async () => {
    const root = makeVault({ file: '' })
    const place = { root, dir: join(root, 'file/dist'), cacheDir: join(root, 'cache') }
    await expect(updateOutput(place, async () => {})).rejects.toThrow(UserError)
  })

  it('gives what is put last under one name', async () => {
    const root = makeVault({})
    await updateFolder(root, { a: 'one' })
    const place = { root, dir: join(root, 'dist'), cacheDir: join(root, '.cache/one') }
    await updateOutput(place, async (output) => {
      for (const text of ['two', 'one']) output.put('a', text)
    })
    expect(read(root)).toEqual({ a: 'one' })
  })
})

const names = ['a', 'b', 'c/a', 'c/b', 'c/d/a', 'e/a']
const someFiles = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('1', '2', '3'))

it('any site after any other, whatever cache it is made with', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(someFiles, fc.constantFrom('one', 'two')), { minLength: 2, maxLength: 4 }),
      async (sites) => {
        const root = makeVault({})
        for (const [files, cache] of sites) {
          await updateFolder(root, files, cache)
          expect(read(root)).toEqual({ ...files })
        }
      },
    ),
    { numRuns: 25 },
  )
})

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
    expect({ times, files: read(root) }).toEqual({ times: 2, files: after })
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
    expect({ times, files: read(root) }).toEqual({ times: 2, files: { 'same.html': 'same' } })
  })

  it('of which one wrote the same are both content', async () => {
    const root = makeVault({})
    const runs = Array.from({ length: 8 }, (_, at) => updateFolder(root, after, `cache-${at}`))
    await Promise.all(runs)
    expect(read(root)).toEqual(after)
  })

  it('many that write different sites leave one of them', async () => {
    const root = makeVault({})
    const sites = Array.from({ length: 8 }, (_, at) => ({ ...before, 'index.html': String(at) }))
    await Promise.all(sites.map((site, at) => updateFolder(root, site, `cache-${at}`)))
    expect(sites).toContainEqual(read(root))
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
    const found = read(root)
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
    expect(read(root)).toEqual(last % 2 === 0 ? after : before)
    expect(readdirSync(root).sort()).toEqual(['.cache', 'dist'])
  }
  expect([...new Set(phases)]).toEqual(['before', 'journal', 'after'])
})
