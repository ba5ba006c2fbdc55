import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withOwnFolder } from '../../pipelines/adapters/own-folder.ts'
import { makeVault } from '../fakes/make-vault.ts'

it('gives every run a folder of its own, and takes it away', async () => {
  const parent = makeVault({})
  const run = (rest: (dir: string) => Promise<unknown>) => withOwnFolder(parent, 'store', rest)
  const dirs = await run(async (outer) => [outer, await run(async (inner) => inner)])
  expect(new Set(dirs as string[]).size).toBe(2)
  expect(readdirSync(parent)).toEqual([])
})

it('takes it away when the work fails', async () => {
  const parent = makeVault({})
  const failing = withOwnFolder(parent, 'store', () => Promise.reject(new Error('a storm')))
  await expect(failing).rejects.toThrow('a storm')
  expect(readdirSync(parent)).toEqual([])
})

it('lets runs that start at once clear up the same leftovers', async () => {
  const parent = makeVault({ 'store-of-mine/x': '' })
  for (let at = 0; at < 9; at++) mkdirSync(join(parent, `store-99999999-0a1b2c3${at}/x`), { recursive: true })
  const runs = Array.from({ length: 6 }, () => withOwnFolder(parent, 'store', async (dir) => existsSync(dir)))
  expect(await Promise.all(runs)).toEqual(Array(6).fill(true))
  expect(readdirSync(parent)).toEqual(['store-of-mine'])
})
