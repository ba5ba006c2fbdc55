import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHistory, standingCommit } from '../../../pipelines/adapters/ops/standing-commit.ts'
import { makeRepository } from '../../fakes/make-repository.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { importRepository } from '../../fakes/ops/import-repository.ts'

const hour = 3_600_000
const begin = Date.parse('2026-11-01T00:00:00Z')
/** The third was made by a clock that was two hours behind. */
const commits = [0, 3, 2, 4].map((hours) => ({ at: begin + hours * hour, files: { 'a.md': `${hours}` } }))

function imported() {
  const dir = makeVault({})
  return { dir, names: importRepository(dir, commits) }
}

test('the newest commit that had come by then', async () => {
  const { dir, names } = imported()
  const history = await readHistory(dir)
  const stood = [-1, 0, 1, 2, 3, 4].map((hours) => standingCommit(history, begin + hours * hour))
  // At two the third had come by its clock, though the second, upon which it follows, says three.
  expect(stood).toEqual([null, names[0], names[0], names[2], names[2], names[3]])
})

test('no later instant has an older commit, however clocks go', async () => {
  const { dir, names } = imported()
  const history = await readHistory(dir)
  const places = Array.from({ length: 20 }, (_, at) =>
    names.indexOf(standingCommit(history, begin + (at * hour) / 4) ?? ''),
  )
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a clone that is cut short says so', async () => {
  const { dir } = imported()
  const clone = join(makeVault({}), 'clone')
  execFileSync('git', ['clone', '--quiet', '--depth', '2', `file://${dir}`, clone])
  const { commits: known, isCutShort } = await readHistory(clone)
  expect([known.length, isCutShort]).toEqual([2, true])
})

test('what is pushed counts, not what lies here', async () => {
  const { dir, names } = imported()
  const clone = join(makeVault({}), 'clone')
  execFileSync('git', ['clone', '--quiet', dir, clone])
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--allow-empty', '-m', 'x'],
    { cwd: clone },
  )
  const { commits: known } = await readHistory(clone)
  expect(known[0]?.commit).toBe(names.at(-1))
})

test('a repository without a commit is told', async () => {
  const { dir } = makeRepository()
  await expect(readHistory(dir)).rejects.toThrow('The repository of the vault has no commit.')
})
