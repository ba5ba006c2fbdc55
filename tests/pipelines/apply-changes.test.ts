/** Changes reach a vault whole or not at all, whenever the run is killed and whoever writes meanwhile. */
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { applyChanges, recoverChanges } from '../../pipelines/adapters/changes/apply-changes.ts'
import { isInterrupted, requireSettled } from '../../pipelines/adapters/changes/require-settled.ts'
import { settleVault } from '../../pipelines/adapters/changes/settle-vault.ts'
import type { FileChange } from '../../src/schemas/change.ts'
import { cutOff, watchCalls } from '../fakes/cut-off.ts'
import { makeVault } from '../fakes/make-vault.ts'
import { readFolder } from '../fakes/read-folder.ts'
import { runOne } from '../fakes/run-one.ts'

const files = { 'a.md': '\uFEFFold a\r\n', 'b.md': 'see [[a]]', 'pic.png': new Uint8Array([0, 255, 13]) }

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const change = (path: keyof typeof files, more: Partial<FileChange> = {}): FileChange => ({
  path,
  hash: hashOf(files[path]),
  to: null,
  edits: [],
  ...more,
})

/** A rename with an edit of the file itself, an edit elsewhere, a file that moves as it is, and a new one. */
const changes: FileChange[] = [
  change('a.md', { to: 'new/deep/z.md', edits: [{ start: 3, end: 6, text: 'new' }] }),
  change('b.md', { edits: [{ start: 6, end: 7, text: 'z' }] }),
  change('pic.png', { to: 'new/pic.png' }),
  { path: 'made/c.md', hash: null, to: null, edits: [{ start: 0, end: 0, text: 'made' }] },
]
const before = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, hashOf(content)]))
const after = {
  'b.md': hashOf('see [[z]]'),
  'made/c.md': hashOf('made'),
  'new/deep/z.md': hashOf('\uFEFFnew a\r\n'),
  'new/pic.png': hashOf(files['pic.png']),
}

/** Lets `act` happen before the call number `at` that changes the disk, in this process. */
async function withInterruption<Result>(
  at: number,
  act: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const stop = watchCalls((call) => {
    if (call === at) act()
  })
  onTestFinished(stop)
  try {
    return await work()
  } finally {
    stop()
  }
}

/** All calls that change the disk while the changes are applied undisturbed. */
async function listCalls(): Promise<string[]> {
  const calls: string[] = []
  const stop = watchCalls((_at, call) => calls.push(call))
  onTestFinished(stop)
  await applyChanges(makeVault(files), changes)
  stop()
  return calls
}

/** The call that puts the new content of `b.md` in its place: one file is done by then, two are not. */
async function findMiddle(): Promise<number> {
  return (await listCalls()).findIndex((call) => /^rename .*new .*b\.md$/.test(call))
}

describe('applyChanges', () => {
  it('row 98: edits, moves and makes files, and leaves nothing else behind', async () => {
    const vault = makeVault(files)
    expect(await applyChanges(vault, changes)).toEqual({ conflicts: [] })
    expect(readFolder(vault)).toEqual(after)
  })

  it('keeps the mode of a file', async () => {
    const vault = makeVault(files)
    chmodSync(join(vault, 'b.md'), 0o640)
    await applyChanges(vault, [change('b.md', { edits: [{ start: 0, end: 0, text: 'x' }] })])
    expect(statSync(join(vault, 'b.md')).mode & 0o7777).toBe(0o640)
  })

  test.for<[string, (vault: string) => void]>([
    ['was changed', (vault) => writeFileSync(join(vault, 'b.md'), 'mine')],
    ['is where a file is to go', (vault) => writeFileSync(join(vault, 'made'), '')],
    ['has the name that another is to have', (vault) => { mkdirSync(join(vault, 'new')); writeFileSync(join(vault, 'new/pic.png'), 'mine') }], // biome-ignore format: as above
    ['is where a new one is to be', (vault) => { mkdirSync(join(vault, 'made')); writeFileSync(join(vault, 'made/c.md'), 'mine') }], // biome-ignore format: as above
  ])('changes nothing when a file %s', async ([, meddle]) => {
    const vault = makeVault(files)
    meddle(vault)
    const untouched = readFolder(vault)
    const outcome = await applyChanges(vault, changes).catch((error: Error) => error.name)
    expect(outcome === 'UserError' || (typeof outcome === 'object' && outcome.conflicts.length > 0)).toBe(
      true,
    )
    expect(readFolder(vault)).toEqual(untouched)
    expect(readdirSync(vault).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('follows no symbolic link', async () => {
    const root = makeVault({ 'vault/x.md': '', 'other/b.md': files['b.md'] })
    symlinkSync('../other', join(root, 'vault/linked'))
    symlinkSync('../other/b.md', join(root, 'vault/b.md'))
    const edits = [{ start: 0, end: 0, text: 'x' }]
    expect(await applyChanges(join(root, 'vault'), [change('b.md', { edits })])).toEqual({
      conflicts: ['b.md'],
    })
    const inside = { ...change('b.md', { edits }), path: 'linked/b.md' }
    await expect(applyChanges(join(root, 'vault'), [inside])).rejects.toThrow('is a symbolic link')
    expect(readFileSync(join(root, 'other/b.md'), 'utf8')).toBe(files['b.md'])
  })

  it('lets one run at a time write', async () => {
    const vault = makeVault({ ...files, [`.one-changes-${process.pid}-0123abcd/0.new`]: '' })
    await expect(applyChanges(vault, changes)).rejects.toThrow('Another run')
    expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(files['b.md'])
  })

  it('takes another spelling of its own name for free only where the disk lists no such file', async () => {
    const vault = makeVault({ 'a.md': files['a.md'] })
    expect(await applyChanges(vault, [change('a.md', { to: 'A.md' })])).toEqual({ conflicts: [] })
    expect(readdirSync(vault)).toEqual(['A.md'])
  })
})

describe('row 98: a run that is killed', { timeout: 120_000 }, () => {
  it('at any call leaves what the next completes, or what was there', async () => {
    let isDone = false
    let completed = 0
    for (let at = 0; !isDone; at++) {
      const vault = makeVault(files)
      isDone = await cutOff(vault, at, changes)
      const recovery = await recoverChanges(vault)
      const state = readFolder(vault)
      expect(recovery.conflicts).toEqual([])
      expect([before, after], `killed at call ${at}`).toContainEqual(state)
      if (!isDone && recovery.completed === 1) completed++
    }
    expect(completed).toBeGreaterThan(5)
  })

  it('keeps every command from reading the vault half changed, until one that writes has settled it', async () => {
    const vault = makeVault({ ...files, '.gitkeep': '' })
    expect(await cutOff(vault, await findMiddle(), changes)).toBe(false)
    expect(await isInterrupted(vault)).toBe(true)
    await expect(requireSettled(vault)).rejects.toThrow('was interrupted')
    const [check, build, doctor] = await Promise.all([
      runOne(['check', '--vault', vault]),
      runOne(['build', '--vault', vault, '--out', join(makeVault({}), 'site')]),
      runOne(['doctor', '--json', '--vault', vault]),
    ])
    for (const { code, stdout, stderr } of [check, build]) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('A change of this vault was interrupted')
      expect(stderr).toContain('one check --fix --dry-run')
    }
    expect(JSON.parse(doctor.stdout)).toContainEqual(
      expect.objectContaining({
        subject: 'Vault',
        state: 'bad',
        found: expect.stringContaining('interrupted'),
      }),
    )
    await runOne(['check', '--fix', '--dry-run', '--vault', vault])
    await requireSettled(vault)
    expect(readFolder(vault)).toMatchObject(after)
  }, 60_000)

  it('before anything was decided keeps nobody from reading', async () => {
    const vault = makeVault(files)
    const start = (await listCalls()).findIndex((call) => call.includes('journal.json'))
    expect(await cutOff(vault, start, changes)).toBe(false)
    await requireSettled(vault)
    expect(readFolder(vault)).toMatchObject(before)
  })

  it('while it recovers is recovered as well', async () => {
    const middle = await findMiddle()
    let isDone = false
    for (let at = 0; !isDone; at++) {
      const vault = makeVault(files)
      expect(await cutOff(vault, middle, changes)).toBe(false)
      isDone = await cutOff(vault, at, 'recover')
      await recoverChanges(vault)
      expect(readFolder(vault), `killed at call ${at}`).toEqual(after)
    }
  })
})

describe('row 98: what somebody writes meanwhile', () => {
  it('is never lost, at whichever call', async () => {
    const calls = await listCalls()
    for (const [at, call] of calls.entries()) {
      const vault = makeVault(files)
      const note = join(vault, 'b.md')
      const outcome = await withInterruption(
        at,
        () => appendFileSync(note, ' MINE'),
        () => applyChanges(vault, changes),
      )
      expect(readFileSync(note, 'utf8'), `written before ${call}`).toMatch(/MINE$/)
      const { 'b.md': _note, ...others } = readFolder(vault)
      const { 'b.md': _old, ...othersBefore } = before
      const { 'b.md': _new, ...othersAfter } = after
      expect(others, `written before ${call}`).toEqual(
        outcome.conflicts.length > 0 ? othersBefore : othersAfter,
      )
    }
  })

  it('between a kill and the next run is a reported conflict, and the rest is taken back', async () => {
    const vault = makeVault(files)
    expect(await cutOff(vault, await findMiddle(), changes)).toBe(false)
    writeFileSync(join(vault, 'b.md'), 'mine')
    await expect(settleVault(vault)).rejects.toThrow('`b.md` changed since')
    await settleVault(vault)
    expect(readFolder(vault)).toEqual({ ...before, 'b.md': hashOf('mine') })
    expect(readdirSync(vault).sort()).toEqual(['a.md', 'b.md', 'pic.png'])
  })
})
