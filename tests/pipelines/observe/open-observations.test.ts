/** The record of observations at a real remote on disk. */
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerBranch, ledgerTip } from '../../../pipelines/adapters/effects/ledger-branch.ts'
import { openLedger } from '../../../pipelines/adapters/effects/open-ledger.ts'
import { type Git, openGit } from '../../../pipelines/adapters/git/open-git.ts'
import { addObservations, readObservations } from '../../../pipelines/adapters/ops/open-observations.ts'
import type { WorkflowState } from '../../../src/schemas/observation.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { repositoryIn } from '../../fakes/repository-in.ts'
import { type SharedRepository, shareRepository } from '../../fakes/shared-repository.ts'

const state = (number: number, year = 2026): WorkflowState => ({
  kind: 'workflow',
  v: 1,
  at: `${year}-03-01T00:00:00.000Z`,
  file: `w${number}.yml`,
  name: 'W',
  state: 'active',
})

function cloneOf({ bare }: SharedRepository): Git {
  const clone = repositoryIn(makeVault({}))
  clone.git('remote', 'add', 'origin', bare)
  return openGit(clone.dir)
}

const read = async (shared: SharedRepository) => {
  const git = cloneOf(shared)
  return readObservations(git, await ledgerTip(git))
}

describe('the record of observations', () => {
  it('is empty without its branch', async () => {
    expect(await read(shareRepository({ 'note.md': 'x' }))).toEqual({ lines: [], faults: [] })
  })

  it('takes only what is new, and makes no commit where nothing is', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const git = openGit(shared.own.dir)
    expect(await addObservations(git, [state(1)])).toEqual([state(1)])
    expect(await addObservations(git, [state(1), state(2), state(3, 2027)])).toEqual([
      state(2),
      state(3, 2027),
    ])
    const before = shared.commitOf(ledgerBranch)
    expect(await addObservations(git, [state(1), state(2)])).toEqual([])
    expect(shared.commitOf(ledgerBranch)).toBe(before)
    expect(shared.show(ledgerBranch, 'observed/workflow-2027.jsonl')).toBe(
      `${JSON.stringify(state(3, 2027))}\n`,
    )
    expect(shared.own.git('status', '--porcelain')).toBe('')
  })

  it('stands beside the effects, and touches none of them', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const git = openGit(shared.own.dir)
    const ledger = openLedger(git, 'post')
    const id = 'a'.repeat(32)
    await ledger.add(await ledger.read(), [
      { state: 'claimed', id, at: '2026-03-01T00:00:00Z', hash: 'b'.repeat(64), run: 'r' },
    ])
    const effects = shared.show(ledgerBranch, 'effects/post-2026.jsonl')
    await addObservations(git, [state(1)])
    expect(shared.show(ledgerBranch, 'effects/post-2026.jsonl')).toBe(effects)
    expect((await ledger.read()).lines).toHaveLength(1)
    expect((await read(shared)).lines).toEqual([state(1)])
  })

  it('has each thing once where four clones add the same at once', { timeout: 60_000 }, async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const seen = [state(1), state(2)]
    const added = await Promise.all(Array.from({ length: 4 }, () => addObservations(cloneOf(shared), seen)))
    expect(added.flat()).toEqual(seen)
    expect((await read(shared)).lines).toEqual(seen)
  })

  it('has it once where the answer of a push is lost', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const git = cloneOf(shared)
    const lossy: Git = async (args, env) => {
      const said = await git(args, env)
      if (args[0] === 'push') return openGit('/nowhere')(['status'])
      return said
    }
    expect(await addObservations(lossy, [state(1)])).toEqual([state(1)])
    expect(await addObservations(git, [state(1)])).toEqual([])
  })

  it('throws where `origin` refuses, and has then added nothing', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const hook = join(shared.bare, 'hooks/pre-receive')
    writeFileSync(hook, '#!/bin/sh\nexit 1\n')
    chmodSync(hook, 0o755)
    await expect(addObservations(cloneOf(shared), [state(1)])).rejects.toThrow(/git push/)
    expect(shared.commitOf(ledgerBranch)).toBeNull()
  })

  it('leaves a line that cannot be read where it is, and tells its place', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    shared.own.git('checkout', '--quiet', '--orphan', ledgerBranch)
    shared.own.commit('2026-01-01T12:00:00Z', { 'observed/workflow-2026.jsonl': '{"kind":"workfl' })
    shared.own.git('push', '--quiet', 'origin', ledgerBranch)
    expect(await addObservations(cloneOf(shared), [state(1)])).toEqual([state(1)])
    expect(await read(shared)).toEqual({
      lines: [state(1)],
      faults: [{ file: 'observed/workflow-2026.jsonl', line: 1 }],
    })
    expect(shared.show(ledgerBranch, 'observed/workflow-2026.jsonl')).toBe(
      `{"kind":"workfl\n${JSON.stringify(state(1))}\n`,
    )
  })
})
