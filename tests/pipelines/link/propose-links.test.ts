/** Links are proposed in one pull request that follows the garden, and never writes over what people did. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LinkProposal, linksBranch } from '../../../pipelines/link/propose-links.ts'
import { readOfferRecord } from '../../../src/garden/suggest/offers/offer-record.ts'
import { notes, type ProposeGarden, proposeGarden } from './propose-garden.ts'

const targets = ({ accepted }: LinkProposal) =>
  accepted.map(({ suggestion: { source, target } }) => `${source} → ${target}`)
const picker = 'first.md → Page Picker.md'
const tasks = 'second.md → Task List.md'
const all = [picker, tasks]
const tip = (garden: ProposeGarden) => garden.commitOf(linksBranch)

describe('a proposal of links', { timeout: 60_000 }, () => {
  it('is one commit on the newest of the base, and one pull request', async () => {
    const garden = await proposeGarden()
    const main = garden.commitOf('main')
    const proposal = await garden.propose()
    expect([proposal.outcome, targets(proposal)]).toEqual(['opened', all])
    expect(garden.show(linksBranch, 'first.md')).toBe(
      'Some words.\n\nOpen the [[Page Picker]] to jump to a page.\n',
    )
    expect(garden.show(`${linksBranch}^`, 'first.md')).toBe(notes['first.md'])
    expect([garden.commitOf('main'), garden.commitOf(`${linksBranch}^`)]).toEqual([main, main])
    const [pull, ...others] = garden.github.pulls
    expect([pull?.title, pull?.base, others]).toEqual(['2 suggested links in 2 notes', 'main', []])
    expect(readOfferRecord(pull?.body ?? '')?.offers.map(({ id }) => id)).toEqual(
      proposal.accepted.map(({ suggestion }) => suggestion.id),
    )
  })

  it('changes nothing the second time, and is the same when it is made anew', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    const [commit, body] = [tip(garden), garden.github.pulls[0]?.body]
    garden.github.asked.length = 0
    expect((await garden.propose()).outcome).toBe('unchanged')
    expect(garden.github.asked).toEqual(['GET ', 'GET /pulls'])
    garden.github.pulls.length = 0
    garden.own.git('push', '--quiet', 'origin', `:${linksBranch}`)
    await garden.propose()
    expect([tip(garden), garden.github.pulls[0]?.body]).toEqual([commit, body])
  })

  it('follows the base, and never pushes to it', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.push('main', { 'first.md': 'Some words.\n', 'third.md': 'The Task List again.\n' })
    const main = garden.commitOf('main')
    const proposal = await garden.propose()
    expect(proposal.outcome).toBe('updated')
    expect(targets(proposal)).toContain('third.md → Task List.md')
    expect(targets(proposal)).not.toContain(picker)
    expect(garden.own.git('--git-dir', garden.bare, 'rev-parse', `${linksBranch}^`).trim()).toBe(main)
    expect([garden.commitOf('main'), garden.github.pulls.length]).toEqual([main, 1])
    expect(garden.github.pulls[0]?.title).toBe(proposal.title)
  })

  it('leaves the owner’s own clone as it is, and runs none of its hooks', async () => {
    const garden = await proposeGarden()
    const { dir, git } = garden.own
    writeFileSync(join(dir, 'draft.md'), 'Not committed: the Page Picker.\n')
    writeFileSync(join(dir, 'one.md'), 'Changed, and not committed.\n')
    for (const name of ['pre-push', 'post-checkout'])
      writeFileSync(join(dir, '.git/hooks', name), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const state = () => [git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('branch')]
    const before = state()
    const proposal = await garden.propose()
    expect(targets(proposal)).toEqual(all)
    expect(garden.show(linksBranch, 'one.md')).toBe(notes['one.md'])
    expect(state()).toEqual(before)
    expect(git('worktree', 'list').trim().split('\n').length).toBe(1)
    const [cache = ''] = readdirSync(join(garden.root, '.cache')).filter((name) => name.startsWith('propose'))
    expect(readdirSync(join(garden.root, '.cache', cache))).not.toContain('checkout')
  })

  it('holds no more links than it may, those of lonely notes first', async () => {
    const garden = await proposeGarden()
    garden.push('main', { 'first.md': `${notes['first.md']}See [[two]], [[three]] and [[four]].\n` })
    garden.suggestions = { perPullRequest: 1 }
    expect(targets(await garden.propose())).toEqual([tasks])
    garden.suggestions = { perPullRequest: 2 }
    expect(targets(await garden.propose())).toEqual(all)
    garden.suggestions = { neverPhrases: ['TASK  list'] }
    expect(targets(await garden.propose())).toEqual([picker])
    expect(garden.github.pulls.length).toBe(1)
  })

  it('is only said when nothing is to be written', async () => {
    const garden = await proposeGarden()
    const proposal = await garden.propose({ dryRun: true })
    expect([proposal.outcome, targets(proposal)]).toEqual(['planned', all])
    expect([tip(garden), garden.github.asked]).toEqual([null, ['GET ', 'GET /pulls']])
  })

  it('is made for a vault below the root of its repository', async () => {
    const below = Object.fromEntries(Object.entries(notes).map(([path, text]) => [`a/b c/${path}`, text]))
    const garden = await proposeGarden({ ...below, 'README.md': '# Not a note\n' }, 'a/b c')
    await garden.propose()
    expect(garden.show(linksBranch, 'a/b c/first.md')).toContain('[[Page Picker]]')
    garden.push(linksBranch, { 'a/b c/first.md': notes['first.md'] ?? '' })
    garden.github.merge(1)
    expect((await garden.propose()).outcome).toBe('nothing')
    garden.push('main', { 'a/b c/third.md': 'The Task List again.\n' })
    await garden.propose()
    expect(garden.show(linksBranch, 'a/b c/.one/suggestions/rejected.jsonl')).toContain('"first.md"')
  })
})

describe('what people did to the branch', { timeout: 60_000 }, () => {
  const edit = { 'four.md': 'A word of mine.\n' }

  it.each(['open', 'closed'])('is not written over while its pull request is %s', async (state) => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.push(linksBranch, edit)
    garden.push('main', { 'third.md': 'The Task List again.\n' })
    if (state === 'closed') garden.github.close(1)
    const [commit, pulls] = [tip(garden), structuredClone(garden.github.pulls)]
    const { outcome, pull } = await garden.propose()
    expect([outcome, pull?.number]).toEqual(['left', state === 'open' ? 1 : undefined])
    expect([tip(garden), garden.github.pulls]).toEqual([commit, pulls])
  })

  it('is not written over when it happens at the same moment', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.push('main', { 'third.md': 'The Task List again.\n' })
    garden.github.faults.push({
      method: 'GET',
      end: '/pulls',
      status: 200,
      value: [],
      before: async () => garden.push(linksBranch, edit),
    })
    await expect(garden.propose()).rejects.toThrow(/git push/)
    expect(garden.show(linksBranch, 'four.md')).toBe(edit['four.md'])
  })

  it('is no matter when it is merged, also as another commit', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.push(linksBranch, edit)
    garden.push('main', { 'first.md': notes['first.md'] ?? '', 'five.md': 'Words.\n' })
    // Squashed: the branch itself is not part of the base.
    const tree = garden.own.git('rev-parse', `origin/${linksBranch}^{tree}`).trim()
    const squashed = garden.own.git('commit-tree', tree, '-p', 'main', '-m', 'Squashed').trim()
    garden.own.git('push', '--quiet', 'origin', `${squashed}:refs/heads/squash`)
    garden.github.merge(1, squashed)
    garden.push('main', { 'third.md': 'The Task List again.\n' })
    expect(targets(await garden.propose())).toEqual(['third.md → Task List.md'])
    expect(garden.show(linksBranch, 'four.md')).toBe(edit['four.md'])
  })
})

describe('a proposal that has nothing left', { timeout: 60_000 }, () => {
  it('is closed, and nothing of it counts as not wanted', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    const made = ['first.md', 'second.md', 'two.md'].map((path) => [
      path,
      garden.show(linksBranch, path) ?? '',
    ])
    garden.push('main', Object.fromEntries(made))
    expect((await garden.propose()).outcome).toBe('withdrawn')
    expect(garden.github.pulls).toMatchObject([{ state: 'closed', title: 'No suggested links' }])
    expect((await garden.propose()).outcome).toBe('nothing')
    garden.push('main', { 'first.md': notes['first.md'] ?? '' })
    const proposal = await garden.propose()
    expect([proposal.outcome, targets(proposal), proposal.rejected]).toEqual(['opened', [picker], 0])
  })
})
