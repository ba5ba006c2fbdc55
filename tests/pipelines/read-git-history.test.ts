import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { parseGitLog } from '../../pipelines/adapters/parse-git-log.ts'
import { readGitHistory } from '../../pipelines/adapters/read-git-history.ts'
import type { FileDates } from '../../src/garden/vault.ts'
import { makeRepository } from '../fakes/make-repository.ts'
import { makeVault } from '../fakes/make-vault.ts'

/** The dates of every file, as `created updated`. */
async function datesIn(dir: string): Promise<Record<string, string>> {
  return plain((await readGitHistory(dir)).dates)
}

function plain(dates: ReadonlyMap<string, FileDates>): Record<string, string> {
  return Object.fromEntries([...dates].map(([path, { created, updated }]) => [path, `${created} ${updated}`]))
}

const long = 'A sentence that is long enough to be known again after its file was renamed.\n'.repeat(5)

describe('the dates of a repository', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('are those of the first and the last commit of a file', async () => {
    const { dir, commit } = makeRepository()
    commit('2021-03-04', { 'a.md': 'one', 'b.md': 'b' })
    commit('2022-05-06', { 'a.md': 'two' })
    commit('2023-07-08', { 'a.md': 'three' })
    expect(await datesIn(dir)).toEqual({ 'a.md': '2021-03-04 2023-07-08', 'b.md': '2021-03-04 2021-03-04' })
  })

  it('follow a file through its renames, edited or not', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long })
    git('mv', 'a.md', 'b.md')
    commit('2022-01-01')
    mkdirSync(join(dir, 'deep'))
    git('mv', 'b.md', 'deep/c.md')
    appendFileSync(join(dir, 'deep/c.md'), 'More.\n')
    commit('2023-01-01')
    expect((await datesIn(dir))['deep/c.md']).toBe('2021-01-01 2023-01-01')
  })

  it('do not give the past of a renamed file to another that took its name', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long })
    git('mv', 'a.md', 'b.md')
    commit('2022-01-01')
    commit('2023-01-01', { 'a.md': 'Something else.\n' })
    expect(await datesIn(dir)).toEqual({ 'b.md': '2021-01-01 2022-01-01', 'a.md': '2023-01-01 2023-01-01' })
  })

  it('hold the work of merged branches', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': 'a', 'b.md': 'b' })
    git('switch', '--quiet', '--create', 'side')
    commit('2024-06-01', { 'b.md': 'side', 'side.md': 'new' })
    git('switch', '--quiet', 'main')
    commit('2022-01-01', { 'a.md': 'main' })
    git('merge', '--quiet', '--no-edit', 'side')
    expect(await datesIn(dir)).toEqual({
      'a.md': '2021-01-01 2022-01-01',
      'b.md': '2021-01-01 2024-06-01',
      'side.md': '2024-06-01 2024-06-01',
    })
  })

  it('are the author’s days, wherever the reader is', async () => {
    const { dir, commit } = makeRepository()
    commit('2024-01-01T23:30:00-11:00', { 'west.md': 'w' })
    commit('2024-01-02T00:30:00+14:00', { 'east.md': 'e' })
    expect(await datesIn(dir)).toEqual({
      'west.md': '2024-01-01 2024-01-01',
      'east.md': '2024-01-02 2024-01-02',
    })
  })

  it('have the names as they are on disk', async () => {
    const { dir, commit } = makeRepository()
    const names = [
      '花园/导览.md',
      '🍀 clover.md',
      'É\u0301.md',
      'a "quoted" name.md',
      'two\nlines.md',
      'R100',
      'M',
    ]
    commit('2024-01-01', Object.fromEntries(names.map((name) => [name, name])))
    expect(Object.keys(await datesIn(dir)).sort()).toEqual(names.sort())
  })

  it('count from the vault when it is a folder of the repository', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'README.md': 'r', 'vault/a.md': long, 'vault/d/b.md': 'b', 'vaults/c.md': 'c' })
    git('mv', 'vault/a.md', 'vault/d/a.md')
    commit('2022-01-01')
    expect(await datesIn(join(dir, 'vault'))).toEqual({
      'd/a.md': '2021-01-01 2022-01-01',
      'd/b.md': '2021-01-01 2021-01-01',
    })
  })

  it('go back to before the vault was moved to where it is', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'notes/a.md': long, 'notes/d/b.md': `${long}b` })
    mkdirSync(join(dir, 'src'))
    git('mv', 'notes', 'src/notes')
    commit('2022-01-01')
    expect(await datesIn(join(dir, 'src/notes'))).toEqual({
      'a.md': '2021-01-01 2022-01-01',
      'd/b.md': '2021-01-01 2022-01-01',
    })
  })

  it('are the same inside a git hook, which names another repository', async () => {
    const { dir, commit } = makeRepository()
    commit('2021-01-01', { 'vault/a.md': 'a' })
    vi.stubEnv('GIT_DIR', join(dir, '.git'))
    vi.stubEnv('GIT_INDEX_FILE', join(dir, '.git/index'))
    expect(await datesIn(join(dir, 'vault'))).toEqual({ 'a.md': '2021-01-01 2021-01-01' })
  })

  it('are the same whatever the settings of git are', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long, 'x/.keep': '' })
    const settings = {
      'log.showRoot': 'false',
      'log.showSignature': 'true',
      'log.date': 'iso',
      'color.ui': 'always',
      'diff.renames': 'false',
      'diff.relative': 'true',
      'core.quotePath': 'true',
    }
    for (const [name, value] of Object.entries(settings)) git('config', name, value)
    git('mv', 'a.md', 'x/b.md')
    commit('2022-01-01')
    expect(await datesIn(dir)).toMatchObject({ 'x/b.md': '2021-01-01 2022-01-01' })
    expect(await datesIn(join(dir, 'x'))).toMatchObject({ 'b.md': '2021-01-01 2022-01-01' })
  })

  it('are none in a shallow clone, whose oldest commit is not the first', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': 'a' })
    commit('2022-01-01', { 'b.md': 'b' })
    const clone = join(makeVault({}), 'clone')
    git('clone', '--quiet', '--depth=1', `file://${dir}`, clone)
    expect(await datesIn(clone)).toEqual({})
    git('-C', clone, 'fetch', '--quiet', '--unshallow')
    expect(await datesIn(clone)).toEqual(await datesIn(dir))
  })

  it('are none without a repository, without a commit, and without the folder', async () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', '/')
    expect(await datesIn(makeVault({ 'a.md': 'a' }))).toEqual({})
    expect(await datesIn(makeRepository().dir)).toEqual({})
    expect(await datesIn('/no/such/folder')).toEqual({})
  })

  it('do not hold files that were never committed', async () => {
    const { dir, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': long })
    writeFileSync(join(dir, 'new.md'), 'new')
    renameSync(join(dir, 'a.md'), join(dir, 'moved.md'))
    expect(Object.keys(await datesIn(dir))).toEqual(['a.md'])
  })
})

describe('the revisions of a file', () => {
  /** Each as `date path-before > path`, oldest first, with the first word of its texts. */
  async function revisionsOf(path: string, dir: string, git: (...args: string[]) => string) {
    const { revisions } = await readGitHistory(dir)
    const word = ({ blob }: { blob: string }) => git('cat-file', 'blob', blob).split(/\s/)[0]
    return (revisions.get(path) ?? []).toReversed().map(({ date, before, after }) => {
      const was = before ? `${before.path}:${word(before)}` : 'nothing'
      return `${date} ${was} > ${after.path}:${word(after)}`
    })
  }

  it('lead from text to text, through renames', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': `one\n${long}` })
    commit('2021-01-02', { 'a.md': `two\n${long}` })
    git('mv', 'a.md', 'b.md')
    commit('2021-01-03', { 'b.md': `three\n${long}` })
    expect(await revisionsOf('b.md', dir, git)).toEqual([
      '2021-01-01 nothing > a.md:one',
      '2021-01-02 a.md:one > a.md:two',
      '2021-01-03 a.md:two > b.md:three',
    ])
  })

  it('are those of every branch, each from the text that it was made to; a merge is none', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': `one\n${long}end\n` })
    git('switch', '--quiet', '--create', 'side')
    commit('2021-01-02', { 'a.md': `one\n${long}side\n` })
    git('switch', '--quiet', 'main')
    commit('2021-01-03', { 'a.md': `main\n${long}end\n` })
    git('merge', '--quiet', '--no-edit', 'side')
    const found = await revisionsOf('a.md', dir, git)
    expect(found).toHaveLength(3)
    expect(found).toContain('2021-01-02 a.md:one > a.md:one')
    expect(found).toContain('2021-01-03 a.md:one > a.md:main')
  })

  it('begin anew where a file comes from outside of the vault, and are none in a shallow clone', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2021-01-01', { 'a.md': `one\n${long}`, 'x/c.md': 'c' })
    git('mv', 'a.md', 'x/b.md')
    commit('2021-01-02', { 'x/b.md': `two\n${long}` })
    const vault = join(dir, 'x')
    expect(await revisionsOf('b.md', vault, git)).toEqual(['2021-01-02 nothing > b.md:two'])
    const clone = join(makeVault({}), 'clone')
    git('clone', '--quiet', '--depth=1', `file://${dir}`, clone)
    expect((await readGitHistory(clone)).revisions.size).toBe(0)
  })
})

type Step = { kind: 'write' | 'rename' | 'delete'; file: number; other: number }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('write', 'write', 'rename', 'delete'),
  file: fc.nat(3),
  other: fc.nat(3),
})

/** One record of the raw format, as `git log -z` prints it. */
function raw(status: string, ...paths: string[]): string {
  return `\n:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} ${status}\0${paths.join('\0')}\0`
}

/**
 * Plays steps on a folder of four names, one commit a day: the log that git
 * would print, and the true dates. A name that comes back after it was deleted
 * is the same note restored.
 */
function play(steps: readonly Step[]): { log: string; dates: Record<string, string> } {
  const files = new Map<string, FileDates>()
  const deleted = new Map<string, FileDates>()
  const commits: string[] = []
  const revive = (name: string, created: string) => {
    const before = deleted.get(name)?.created ?? created
    deleted.delete(name)
    return before < created ? before : created
  }
  for (const [at, { kind, file, other }] of steps.entries()) {
    const [name, target] = [`f${file}.md`, `f${other}.md`]
    const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10)
    const known = files.get(name)
    let change = ''
    if (kind === 'write') {
      files.set(name, { created: revive(name, known?.created ?? day), updated: day })
      change = raw(known ? 'M' : 'A', name)
    } else if (kind === 'rename' && known && !files.has(target)) {
      files.delete(name)
      files.set(target, { created: revive(target, known.created), updated: day })
      change = raw('R100', name, target)
    } else if (kind === 'delete' && known) {
      files.delete(name)
      deleted.set(name, known)
      change = raw('D', name)
    }
    commits.push(`\x01c${at} ${day}\0${change}`)
  }
  return { log: commits.toReversed().join(''), dates: plain(files) }
}

test('parseGitLog gives every file that is there the dates of its own life', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { log, dates } = play(steps)
      expect(plain(parseGitLog(log).dates)).toMatchObject(dates)
    }),
  )
})
