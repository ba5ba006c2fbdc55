/** A single file is watched through what editors do with it. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { watchFiles } from '../../pipelines/adapters/watch-files.ts'
import { makeVault } from '../fakes/make-vault.ts'

it('tells of a file that is written, replaced, removed or made, and of no other', async () => {
  const dir = makeVault({ 'a.bib': '1', 'b.txt': '1' })
  const file = join(dir, 'a.bib')
  const seen: (() => void)[] = []
  const stop = watchFiles([file, join(dir, 'none', 'c.bib')], () => seen.shift()?.())
  onTestFinished(stop)
  const next = () => new Promise<void>((resolve) => seen.push(resolve))

  writeFileSync(join(dir, 'b.txt'), '2')
  let told = next()
  writeFileSync(file, '2')
  await told
  told = next()
  writeFileSync(join(dir, 'new'), '3')
  renameSync(join(dir, 'new'), file)
  await told
  told = next()
  rmSync(file)
  await told
  expect(seen).toEqual([])
})
