import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openPictureCache } from '../../../pipelines/adapters/pictures/picture-cache.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const copy = { format: 'avif', width: 400, bytes: Buffer.from('pixels') } as const
const picture = { width: 900, height: 600, copies: [copy] }
const kept = { format: 'avif', width: 400, bytes: 6 } as const

test('a picture is encoded once for equal keys, of equal makers', async () => {
  const dir = join(makeVault({}), 'pictures')
  const encode = vi.fn(async () => picture)
  const first = openPictureCache(dir, 'v1')
  expect(await first.get('a', encode)).toEqual({ size: { width: 900, height: 600 }, copies: [kept] })
  expect(readFileSync(first.fileOf('a', kept), 'utf8')).toBe('pixels')
  expect(await openPictureCache(dir, 'v1').get('a', encode)).toEqual(await first.get('a', encode))
  expect(encode).toHaveBeenCalledTimes(1)
  await openPictureCache(dir, 'v2').get('a', encode)
  await first.get('b', encode)
  expect(encode).toHaveBeenCalledTimes(3)
})

test('a picture that several places show is encoded once', async () => {
  const cache = openPictureCache(join(makeVault({}), 'pictures'), '')
  const encode = vi.fn(async () => picture)
  const all = await Promise.all(['a', 'a', 'a'].map((key) => cache.get(key, encode)))
  expect(all).toEqual(Array(3).fill({ size: { width: 900, height: 600 }, copies: [kept] }))
  expect(encode).toHaveBeenCalledTimes(1)
})

test('what cannot be read is remembered as well', async () => {
  const dir = join(makeVault({}), 'pictures')
  const encode = vi.fn(async () => null)
  expect(await openPictureCache(dir, '').get('a', encode)).toEqual({ size: null, copies: [] })
  expect(await openPictureCache(dir, '').get('a', encode)).toEqual({ size: null, copies: [] })
  expect(encode).toHaveBeenCalledTimes(1)
})

test('a copy that is gone, and facts that make no sense, are made anew', async () => {
  const dir = join(makeVault({}), 'pictures')
  const cache = openPictureCache(dir, '')
  const encode = vi.fn(async () => picture)
  await cache.get('a', encode)
  rmSync(cache.fileOf('a', kept))
  await cache.get('a', encode)
  expect(readFileSync(cache.fileOf('a', kept), 'utf8')).toBe('pixels')
  writeFileSync(join(cache.fileOf('a', kept), '..', 'picture.json'), '{"size":')
  await cache.get('a', encode)
  expect(encode).toHaveBeenCalledTimes(3)
})

test('what nobody asked for is forgotten, and so is what a run that died left half done', async () => {
  const dir = join(makeVault({}), 'pictures')
  const before = openPictureCache(dir, '')
  await before.get('a', async () => picture)
  await before.get('b', async () => picture)
  mkdirSync(join(dir, 'partial-1-00000000'))
  const after = openPictureCache(dir, '')
  await after.get('b', async () => picture)
  await after.save()
  expect(readdirSync(dir)).toHaveLength(1)
  expect(readFileSync(after.fileOf('b', kept), 'utf8')).toBe('pixels')
})
