import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { openCacheDir } from '../../pipelines/adapters/cache-dir.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'

const place = (vault: string, base = '/') => ({
  vault,
  settings: settingsSchema.parse({ title: 'Moss', base }),
})

it('is one folder for each vault, base and use, inside the project', async () => {
  const root = makeVault({ 'a/x': '', 'b/x': '' })
  const [a, b] = [join(root, 'a'), join(root, 'b')]
  const open = async (vault: string, base: string, use: 'build' | 'dev') => {
    const { dir, release } = await openCacheDir(root, place(vault, base), use)
    release()
    return dir
  }
  const dirs = [
    await open(a, '/', 'build'),
    await open(b, '/', 'build'),
    await open(a, '/r/', 'build'),
    await open(a, '/', 'dev'),
  ]
  expect(new Set(dirs).size).toBe(4)
  expect(new Set(dirs.map(dirname))).toEqual(new Set([join(root, '.cache')]))
  expect(await open(a, '/', 'build')).toBe(dirs[0])
})

it('is another one for each run at the same time, and the first of them again after it', async () => {
  const root = makeVault({ 'a/x': '' })
  const open = () => openCacheDir(root, place(join(root, 'a')), 'build')
  const leases = [await open(), await open(), await open()]
  const dirs = leases.map(({ dir }) => dir)
  expect(new Set(dirs).size).toBe(3)
  leases[1]?.release()
  expect((await open()).dir).toBe(dirs[1])
  for (const { release } of [leases[0], leases[2]].flatMap((lease) => lease ?? [])) release()
  expect((await open()).dir).toBe(dirs[0])
})

it('goes when its vault has gone, and nothing else does', async () => {
  const root = makeVault({ 'a/x': '', 'b/x': '', '.cache/chromium/x': '' })
  const { dir: gone } = await openCacheDir(root, place(join(root, 'a')), 'build')
  mkdirSync(join(gone, 'deep'))
  writeFileSync(join(gone, 'deep/x'), 'x')
  rmSync(join(root, 'a'), { recursive: true })
  const { dir: kept } = await openCacheDir(root, place(join(root, 'b')), 'build')
  await openCacheDir(root, place(join(root, 'b')), 'dev')
  expect([gone, kept, join(root, '.cache/chromium/x')].map((path) => existsSync(path))).toEqual([
    false,
    true,
    true,
  ])
})
