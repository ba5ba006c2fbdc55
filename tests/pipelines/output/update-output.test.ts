import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteMarker } from '../../../pipelines/adapters/output/require-replaceable.ts'
import { updateOutput } from '../../../pipelines/adapters/output/update-output.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { updateFolder } from '../../fakes/update-folder.ts'
import { after, before, readSite, stampsOf } from './two-sites.ts'

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
    expect(readSite(root)).toEqual(after)
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
    const written = stampsOf(root)
    await updateFolder(root, before)
    expect(stampsOf(root)).toEqual(written)
  })

  it('writes the one file that changed, and the marker', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    const written = stampsOf(root)
    await updateFolder(root, { ...before, 'same.html': 'other' })
    const changed = Object.entries(stampsOf(root)).filter(([name, stamp]) => written[name] !== stamp)
    expect(changed.map(([name]) => name)).toEqual([siteMarker, 'same.html'])
  })

  it('knows the files of a folder that was copied, by what they hold', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    for (const name of Object.keys(before)) utimesSync(join(root, 'dist', name), 1, 1)
    const written = stampsOf(root)
    await updateFolder(root, before)
    expect(stampsOf(root)).toEqual(written)
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
    expect(readSite(root)).toEqual(before)
  })

  it('mends a file that was written to and given the time of before', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    const file = join(root, 'dist/same.html')
    utimesSync(file, 1, 1)
    await updateFolder(root, before)
    writeFileSync(file, 'eman')
    utimesSync(file, 1, 1)
    await updateFolder(root, before)
    expect(readSite(root)).toEqual(before)
  })

  it('looks into a file that is written to after it was known again, where its bytes are asked for', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    const file = join(root, 'dist/same.html')
    const place = { root, dir: join(root, 'dist'), cacheDir: join(root, '.cache/one') }
    const others = ['eman']
    await updateOutput(place, async (output) => {
      output.put('same.html', 'same')
      for (const text of others.splice(0)) writeFileSync(file, text)
      for (const one of output.files()) await one.read()
    })
    expect(readSite(root)).toEqual({ 'same.html': 'same' })
  })

  it('removes what is no part of the site, also when the cache is gone', async () => {
    const root = makeVault({})
    await updateFolder(root, before)
    rmSync(join(root, '.cache'), { recursive: true })
    await updateFolder(root, after)
    expect(readSite(root)).toEqual(after)
  })

  it('takes a link away, and leaves what it leads to alone', async () => {
    const root = makeVault({ 'theirs/a.html': 'theirs', 'theirs/deep/b.html': 'theirs' })
    await updateFolder(root, before)
    rmSync(join(root, 'dist/y'), { recursive: true })
    for (const name of ['link', 'gone/link', 'y']) symlinkSync(join(root, 'theirs'), join(root, 'dist', name))
    await updateFolder(root, before)
    expect(readSite(root)).toEqual(before)
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
    const written = stampsOf(root)
    const place = { root, dir: join(root, 'dist'), cacheDir: join(root, '.cache/one') }
    const failing = updateOutput(place, async (output) => {
      output.put('index.html', 'new')
      expect(stampsOf(root)).toEqual(written)
      throw new Error('a storm')
    })
    await expect(failing).rejects.toThrow('a storm')
    expect(stampsOf(root)).toEqual(written)
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
    expect(readSite(root)).toEqual(after)
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
    expect(readSite(root)).toEqual({ a: 'one' })
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
          expect(readSite(root)).toEqual({ ...files })
        }
      },
    ),
    { numRuns: 25 },
  )
})
