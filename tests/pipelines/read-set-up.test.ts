import { execFileSync } from 'node:child_process'
import { expect, it, onTestFinished, vi } from 'vitest'
import { readHistory } from '../../pipelines/adapters/read-set-up.ts'
import { makeVault } from '../fakes/make-vault.ts'

function makeRepository(): string {
  const dir = makeVault({ 'a.md': 'x' })
  execFileSync('git', ['init', '--quiet'], { cwd: dir })
  return dir
}

it('knows a repository, and a folder in none', async () => {
  expect(await readHistory(makeRepository())).toEqual({ state: 'whole' })
  expect(await readHistory(makeVault({}))).toEqual({ state: 'no-repository' })
})

it('tells a machine without git from a vault without a repository', async () => {
  const dir = makeRepository()
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('PATH', dir)
  expect(await readHistory(dir)).toEqual({ state: 'no-git' })
})

it('hands on what git itself says', async () => {
  const dir = makeRepository()
  execFileSync('git', ['config', 'core.repositoryformatversion', '99'], { cwd: dir })
  expect(await readHistory(dir)).toEqual({ state: 'refused', detail: expect.stringContaining('99') })
})
