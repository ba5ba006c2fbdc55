import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type ChangedFiles, watchFolder } from '../../pipelines/adapters/watch-folder.ts'
import { makeVault } from '../fakes/make-vault.ts'

/** Longer than the watch waits for an editor to finish. */
const settled = 150

interface Watched {
  calls(): number
  errors: unknown[]
  /** Makes a change, and waits until the watch has called for it. */
  sees(change: () => unknown): Promise<void>
}

/** Watches `dir` for the rest of the test. */
async function watch(dir: string, onChange = async () => {}): Promise<Watched> {
  let calls = 0
  const errors: unknown[] = []
  const count = () => {
    calls += 1
    return onChange()
  }
  onTestFinished(watchFolder(dir, count, (error) => errors.push(error)))
  const sees = async (change: () => unknown) => {
    const before = calls
    await change()
    await vi.waitFor(() => expect(calls).toBeGreaterThan(before), { timeout: 4000, interval: 10 })
    await sleep(settled)
  }
  return { calls: () => calls, errors, sees }
}

describe('watchFolder', () => {
  const changes: Record<string, (dir: string) => void> = {
    'a note is written': (dir) => writeFileSync(join(dir, 'a.md'), 'new'),
    'a note is replaced, as many editors save': (dir) => {
      writeFileSync(join(dir, 'b.tmp'), 'new')
      renameSync(join(dir, 'b.tmp'), join(dir, 'a.md'))
    },
    'a note is made': (dir) => writeFileSync(join(dir, 'b.md'), 'new'),
    'a note is deleted': (dir) => rmSync(join(dir, 'a.md')),
    'a note is renamed': (dir) => renameSync(join(dir, 'a.md'), join(dir, 'b.md')),
    'a note far below is written': (dir) => writeFileSync(join(dir, 'd/e/f/a.md'), 'new'),
    'a folder is made': (dir) => mkdirSync(join(dir, 'new')),
    'a folder is deleted': (dir) => rmSync(join(dir, 'd'), { recursive: true }),
    'a folder is renamed': (dir) => renameSync(join(dir, 'd'), join(dir, 'g')),
    'an attachment is written': (dir) => writeFileSync(join(dir, 'd/a.png'), 'new'),
  }

  it.for(Object.entries(changes))('calls when %s', async ([, change]) => {
    const dir = makeVault({ 'a.md': 'old', 'd/a.png': 'old', 'd/e/f/a.md': 'old' })
    const { sees } = await watch(dir)
    await sees(() => change(dir))
  })

  it('tells which files changed since the last call', async () => {
    const dir = makeVault({ 'a.md': 'old', 'd/b.md': 'old' })
    const told: ChangedFiles[] = []
    onTestFinished(
      watchFolder(
        dir,
        async (changed) => {
          told.push(changed)
        },
        () => {},
      ),
    )
    const all = () => new Set(told.flatMap((changed) => (changed ? [...changed] : ['anything'])))
    writeFileSync(join(dir, 'd/b.md'), 'new')
    await vi.waitFor(() => expect(all()).toEqual(new Set(['d/b.md'])), { timeout: 4000 })
    await sleep(settled)
    told.length = 0
    writeFileSync(join(dir, 'a.tmp'), 'new')
    renameSync(join(dir, 'a.tmp'), join(dir, 'a.md'))
    await vi.waitFor(() => expect(all()).toEqual(new Set(['a.md', 'a.tmp'])), { timeout: 4000 })
  })

  it('calls again for the same note, however it is saved', async () => {
    const dir = makeVault({ 'd/a.md': 'old' })
    const { sees } = await watch(dir)
    for (let round = 0; round < 3; round++) {
      await sees(() => changes['a note is replaced, as many editors save']?.(join(dir, 'd')))
      await sees(() => writeFileSync(join(dir, 'd/a.md'), `in place ${round}`))
    }
  })

  it('sees into folders that were made, renamed or made anew while it watched', async () => {
    const dir = makeVault({ 'd/a.md': 'old' })
    const { sees } = await watch(dir)
    await sees(() => mkdirSync(join(dir, 'new/deep'), { recursive: true }))
    await sees(() => writeFileSync(join(dir, 'new/deep/a.md'), 'one'))
    await sees(() => renameSync(join(dir, 'd'), join(dir, 'e')))
    await sees(() => writeFileSync(join(dir, 'e/a.md'), 'two'))
    await sees(() => {
      rmSync(join(dir, 'e'), { recursive: true })
      mkdirSync(join(dir, 'e'))
    })
    await sees(() => writeFileSync(join(dir, 'e/a.md'), 'three'))
  })

  it('waits until an editor has done all of its steps', async () => {
    const dir = makeVault({})
    const { calls, sees } = await watch(dir)
    await sees(async () => {
      for (let step = 0; step < 30; step++) {
        writeFileSync(join(dir, `${step}.md`), 'x')
        await new Promise(setImmediate)
      }
    })
    // One, unless the machine is so busy that the steps lie far apart.
    expect(calls()).toBeLessThanOrEqual(3)
  })

  it('never calls twice at the same time, and once more for what changed meanwhile', async () => {
    const dir = makeVault({})
    let running = 0
    let most = 0
    const { calls } = await watch(dir, async () => {
      running += 1
      most = Math.max(most, running)
      await sleep(500)
      running -= 1
    })
    writeFileSync(join(dir, 'a.md'), 'x')
    await vi.waitFor(() => expect(running).toBe(1), { timeout: 4000, interval: 5 })
    for (let at = 0; at < 3; at++) {
      writeFileSync(join(dir, `${at}.md`), 'x')
      await sleep(100)
    }
    await sleep(1200)
    expect({ most, calls: calls() }).toEqual({ most: 1, calls: 2 })
  })

  it('goes on after a call that failed', async () => {
    const dir = makeVault({})
    const storm = new Error('a storm')
    const { errors, sees } = await watch(dir, () => Promise.reject(storm))
    for (const name of ['a', 'b']) await sees(() => writeFileSync(join(dir, `${name}.md`), 'x'))
    expect(errors).toEqual([storm, storm])
  })

  it('leaves hidden files and folders alone', async () => {
    const dir = makeVault({ '.obsidian/app.json': '{}', 'd/.hidden/x': '', 'node_modules/x/y.md': '' })
    const { calls } = await watch(dir)
    writeFileSync(join(dir, '.obsidian/workspace.json'), '{}')
    writeFileSync(join(dir, 'd/.hidden/x'), 'new')
    writeFileSync(join(dir, 'd/.a.md.swp'), 'new')
    writeFileSync(join(dir, 'node_modules/x/y.md'), 'new')
    await sleep(settled)
    expect(calls()).toBe(0)
  })

  it('does not get lost in a loop of symbolic links', async () => {
    const dir = makeVault({ 'd/a.md': 'old' })
    symlinkSync('..', join(dir, 'd/loop'))
    const { sees } = await watch(dir)
    await sees(() => writeFileSync(join(dir, 'd/a.md'), 'new'))
  })

  it('survives the end of its folder', async () => {
    const dir = makeVault({ 'a.md': 'old', 'd/b.md': 'old' })
    const { errors, sees } = await watch(dir)
    await sees(() => rmSync(dir, { recursive: true }))
    expect(errors).toEqual([])
  })

  it('is silent once it was stopped', async () => {
    const dir = makeVault({})
    const onChange = vi.fn(async () => {})
    const stop = watchFolder(dir, onChange, () => {})
    writeFileSync(join(dir, 'a.md'), 'x')
    stop()
    writeFileSync(join(dir, 'b.md'), 'x')
    await sleep(settled)
    expect(onChange).not.toHaveBeenCalled()
  })
})
