/** What a real repository says of who approved what. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../../pipelines/adapters/effects/read-evidence.ts'
import { openGit } from '../../../pipelines/adapters/git/open-git.ts'
import { openRecords } from '../../../pipelines/adapters/git/open-records.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { shareRepository } from '../../fakes/shared-repository.ts'

const folder = 'vault/.one/posts'
const record = `${folder}/mastodon/a.md`
const recorded = { record, kind: 'post', id: '1'.repeat(32), hash: 'a'.repeat(64) }

async function evidenceIn(dir: string, who: Parameters<typeof readEvidence>[3] = null) {
  const git = openGit(dir)
  const records = await openRecords(git, dir)
  return { records, evidence: (await readEvidence(records, folder, [recorded], who)).get(record) }
}

describe('the evidence of an approval', () => {
  it('is the newest commit of the branch that touched the file, and its author', async () => {
    const { own, commitOf } = shareRepository({ [record]: 'one', 'other.md': 'x' })
    const approving = commitOf('main')
    own.commit('2026-01-02T00:00:00Z', { 'other.md': 'y' })
    own.git('push', '--quiet', 'origin', 'main')
    const { evidence, records } = await evidenceIn(own.dir)
    expect(evidence).toEqual({
      ...recorded,
      commit: approving,
      at: Number(own.git('show', '--no-patch', '--format=%ct', String(approving))) * 1000,
      isCutShort: false,
      by: [{ name: 'ada@example.org', isBot: false }],
    })
    expect(await records.texts(folder)).toEqual(new Map([[record, 'one']]))
    expect(await records.textAt(String(approving), record)).toBe('one')
    expect(await records.textAt(String(approving), 'none.md')).toBeNull()
  })

  it('is what was pushed, not what lies here or was committed here', async () => {
    const { own, commitOf } = shareRepository({ [record]: 'one' })
    own.commit('2026-01-02T00:00:00Z', { [record]: 'two' })
    const { evidence, records } = await evidenceIn(own.dir)
    expect(evidence?.commit).toBe(commitOf('main'))
    expect(await records.texts(folder)).toEqual(new Map([[record, 'one']]))
  })

  it('is the merge, not what was merged, and another one after an edit of one byte', async () => {
    const { own, push, commitOf } = shareRepository({ 'note.md': 'x' })
    own.git('checkout', '--quiet', '-b', 'one/posts')
    own.commit('2026-01-02T00:00:00Z', { [record]: 'one' })
    own.git('checkout', '--quiet', 'main')
    own.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'one/posts')
    own.git('push', '--quiet', 'origin', 'main')
    const merge = commitOf('main')
    expect((await evidenceIn(own.dir)).evidence?.commit).toBe(merge)
    push('main', { [record]: 'onf' })
    expect((await evidenceIn(own.dir)).evidence?.commit).toBe(commitOf('main'))
  })

  it('is believed of no commit that hides what it touched behind a control character in its author', async () => {
    const { own, commitOf } = shareRepository({ [record]: 'one' })
    own.commit('2026-01-02T00:00:00Z', { [record]: 'two' })
    const [tree, parent] = ['HEAD^{tree}', 'HEAD^'].map((name) => own.git('rev-parse', name).trim())
    const forged = ['author M <m\u0001x>', 'committer M <m@example.org>'].map(
      (who) => `${who} 1767312000 +0000\n`,
    )
    const input = `tree ${tree}\nparent ${parent}\n${forged.join('')}\nx\n`
    const options = { cwd: own.dir, input, encoding: 'utf8' as const }
    const commit = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], options).trim()
    own.git('push', '--quiet', 'origin', `${commit}:refs/heads/main`)
    expect(commitOf('main')).toBe(commit)
    expect((await evidenceIn(own.dir)).evidence).toMatchObject({ commit, by: [{ name: 'm\u0001x' }] })
  })

  it('says that a history is cut short where an older commit may have brought the file', async () => {
    const { own, bare, commitOf, push } = shareRepository({ [record]: 'one' })
    push('main', { 'note.md': 'x' })
    const shallow = (depth: string) => {
      const dir = join(makeVault({}), 'clone')
      execFileSync('git', ['clone', '--quiet', '--depth', depth, `file://${bare}`, dir], { stdio: 'pipe' })
      return evidenceIn(dir)
    }
    expect((await shallow('1')).evidence).toMatchObject({
      isCutShort: true,
      by: null,
      commit: commitOf('main'),
    })
    expect((await evidenceIn(own.dir)).evidence).toMatchObject({ isCutShort: false })
  })

  it('asks once about each commit, and believes nothing else', async () => {
    const { own, commitOf } = shareRepository({ [record]: 'one', [`${folder}/mastodon/b.md`]: 'two' })
    const asked: string[] = []
    const git = openGit(own.dir)
    const both = [recorded, { ...recorded, record: `${folder}/mastodon/b.md` }]
    const evidence = await readEvidence(await openRecords(git, own.dir), folder, both, async (commit) => {
      asked.push(commit)
      return [{ name: 'eve', isBot: false }]
    })
    expect(asked).toEqual([commitOf('main')])
    expect([...evidence.values()].map(({ by }) => by)).toEqual([
      [{ name: 'eve', isBot: false }],
      [{ name: 'eve', isBot: false }],
    ])
  })

  it('is none for a file that is not there, and takes no objects that somebody put in the place of others', async () => {
    const { own, commitOf } = shareRepository({ [record]: 'one' })
    const { evidence } = await evidenceIn(own.dir)
    const forged = own.git('commit-tree', '-m', 'x', `${commitOf('main')}^{tree}`).trim()
    own.git('replace', String(commitOf('main')), forged)
    expect((await evidenceIn(own.dir)).evidence).toEqual(evidence)
    const records = await openRecords(openGit(own.dir), own.dir)
    const none = { ...recorded, record: `${folder}/none.md` }
    expect((await readEvidence(records, folder, [none], null)).size).toBe(0)
  })
})
