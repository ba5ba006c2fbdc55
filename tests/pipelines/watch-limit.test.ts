/** What a watch does when the system watches no more folders. */
import * as fs from 'node:fs'
import { expect, it, test, vi } from 'vitest'
import { watchFolder } from '../../pipelines/adapters/watch-folder.ts'
import { makeVault } from '../fakes/make-vault.ts'

vi.mock(import('node:fs'), { spy: true })

const refusal = (code: string) => Object.assign(new Error(code), { code })

test.for([
  ['ENOSPC', 'max_user_watches'],
  ['EMFILE', 'max_user_instances'],
] as const)('says how to let it watch more on %s, and watches nothing', ([code, words]) => {
  const close = vi.fn()
  const watcher = { close, on: () => {} }
  vi.mocked(fs.watch)
    .mockReturnValueOnce(watcher as unknown as fs.FSWatcher)
    .mockImplementationOnce(() => {
      throw refusal(code)
    })
  const dir = makeVault({ 'd/a.md': 'x' })
  const failing = () =>
    watchFolder(
      dir,
      async () => {},
      () => {},
    )
  expect(failing).toThrow(expect.objectContaining({ hint: expect.stringContaining(words) }))
  expect(close).toHaveBeenCalledOnce()
})

it('goes without a folder that may not be read', () => {
  vi.mocked(fs.watch).mockImplementationOnce(() => {
    throw refusal('EACCES')
  })
  const stop = watchFolder(
    makeVault({}),
    async () => {},
    () => {},
  )
  expect(stop).not.toThrow()
})
