/** The ledger at a real remote on disk. */
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerBranch } from '../../../pipelines/adapters/effects/ledger-branch.ts'
import { openLedger } from '../../../pipelines/adapters/effects/open-ledger.ts'
import { type Git, GitFailure, openGit } from '../../../pipelines/adapters/git/open-git.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { repositoryIn } from '../../fakes/repository-in.ts'
import { type SharedRepository, shareRepository } from '../../fakes/shared-repository.ts'

const line = (number: number, at = '2026-03-01T00:00:00.000Z'): EffectLine => ({
  state: 'proposed',
  id: number.toString(16).padStart(32, '0'),
  at,
  channel: 'mastodon',
  subject: `note ${number}`,
  hash: 'a'.repeat(64),
})

function cloneOf({ bare }: SharedRepository): Git {
  const clone = repositoryIn(makeVault({}))
  clone.git('remote', 'add', 'origin', bare)
  return openGit(clone.dir)
}

const open = (shared: SharedRepository) => openLedger(cloneOf(shared), 'post')

describe('the ledger', () => {
  it('adds lines to a branch of its own, and touches neither files nor the index of the clone', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const ledger = openLedger(openGit(shared.own.dir), 'post')
    const empty = await ledger.read()
    expect(empty).toEqual({ tip: null, lines: [], faults: [] })
    const first = await ledger.add(empty, [line(1)])
    expect(first).toMatchObject({ tip: shared.commitOf(ledgerBranch), lines: [line(1)] })
    if (first) await ledger.add(first, [line(2), line(3, '2027-01-01T00:00:00.000Z')])
    expect(shared.show(ledgerBranch, 'effects/post-2026.jsonl')).toBe(
      `${JSON.stringify(line(1))}\n${JSON.stringify(line(2))}\n`,
    )
    expect((await open(shared).read()).lines).toEqual([line(1), line(2), line(3, '2027-01-01T00:00:00.000Z')])
    expect(shared.own.git('status', '--porcelain')).toBe('')
    expect(shared.own.git('branch', '--list').trim()).toBe('* main')
  })

  it('is the same in a folder of the repository', async () => {
    const shared = shareRepository({ 'vault/note.md': 'x' })
    const ledger = openLedger(openGit(join(shared.own.dir, 'vault')), 'post')
    const first = await ledger.add(await ledger.read(), [line(1)])
    if (first) await ledger.add(first, [line(2)])
    expect((await ledger.read()).lines).toEqual([line(1), line(2)])
    expect((await open(shared).read()).lines).toEqual([line(1), line(2)])
  })

  it('lets one of two add, and tells the other that it was passed', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const [one, other] = [open(shared), open(shared)]
    const [seen, same] = [await one.read(), await other.read()]
    expect(await one.add(seen, [line(1)])).not.toBeNull()
    expect(await other.add(same, [line(2)])).toBeNull()
    const later = await other.read()
    expect(await other.add(later, [line(2)])).toMatchObject({ lines: [line(1), line(2)] })
    // What was seen once is passed for ever.
    expect(await one.add(seen, [line(3)])).toBeNull()
  })

  it('gives twelve numbers to six clones at once, each once', { timeout: 60_000 }, async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const taken = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const ledger = open(shared)
        const mine: number[] = []
        while (mine.length < 2) {
          const state = await ledger.read()
          const number = state.lines.length
          if (await ledger.add(state, [line(number)])) mine.push(number)
        }
        return mine
      }),
    )
    expect(taken.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at))
    expect((await open(shared).read()).lines.map(({ id }) => Number.parseInt(id, 16))).toEqual(
      Array.from({ length: 12 }, (_, at) => at),
    )
  })

  it('believes the branch where the answer to a push was lost', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const git = cloneOf(shared)
    const losing: Git = async (args, env) => {
      const said = await git(args, env)
      if (args[0] === 'push') throw new GitFailure('push', 'the connection was closed')
      return said
    }
    const ledger = openLedger(losing, 'post')
    const state = await ledger.read()
    expect(await ledger.add(state, [line(1)])).toMatchObject({ lines: [line(1)] })
  })

  it('throws where a push was refused for another reason than the lease', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const hook = join(shared.bare, 'hooks', 'pre-receive')
    writeFileSync(hook, '#!/bin/sh\nexit 1\n')
    chmodSync(hook, 0o755)
    const ledger = open(shared)
    await expect(ledger.add(await ledger.read(), [line(1)])).rejects.toThrow(GitFailure)
    expect((await ledger.read()).lines).toEqual([])
  })

  it('says which lines it cannot read, and keeps apart what is of another kind', async () => {
    const shared = shareRepository({ 'note.md': 'x' })
    const text = `${JSON.stringify(line(1))}\n{"state":"sent"}\n\nno JSON\n`
    shared.own.git('checkout', '--quiet', '-b', ledgerBranch)
    shared.own.commit('2026-01-01T12:00:00Z', {
      'effects/post-2026.jsonl': text,
      'effects/post-mail-2026.jsonl': 'no line\n',
      'effects/invoice-2026.jsonl': 'no line\n',
    })
    shared.own.git('push', '--quiet', 'origin', ledgerBranch)
    const file = 'effects/post-2026.jsonl'
    expect(await open(shared).read()).toMatchObject({
      lines: [line(1)],
      faults: [
        { file, line: 2 },
        { file, line: 4 },
      ],
    })
  })
})
