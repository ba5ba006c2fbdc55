/** What an owner did not want is remembered for ever, and rides in the next proposal. */
import { describe, expect, it } from 'vitest'
import { type LinkProposal, linksBranch } from '../../../pipelines/link/propose-links.ts'
import { notes, type ProposeGarden, proposeGarden } from './propose-garden.ts'

const record = '.one/suggestions/rejected.jsonl'
const again = { 'third.md': 'The Task List again.\n' }
const targets = ({ accepted }: LinkProposal) =>
  accepted.map(({ suggestion: { source, target } }) => `${source} → ${target}`)
const remembered = (garden: ProposeGarden, branch: string): string[] =>
  (garden.show(branch, record) ?? '')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line).source]))

describe('a proposal that was closed', { timeout: 60_000 }, () => {
  it('is never made again, and the next one says so in the record', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.github.close(1)
    const none = await garden.propose()
    expect([none.outcome, none.rejected]).toEqual(['nothing', 2])
    garden.push('main', again)
    const next = await garden.propose()
    expect([next.outcome, targets(next), next.rejected]).toEqual(['opened', ['third.md → Task List.md'], 2])
    expect([remembered(garden, linksBranch), remembered(garden, 'main')]).toEqual([
      ['first.md', 'second.md'],
      [],
    ])
    expect(garden.github.pulls[1]?.body).toContain('2 suggestions that you did not want are added')
    expect((await garden.propose()).outcome).toBe('unchanged')
  })

  it('may be made again when its line is taken out of the record that was merged', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.github.close(1)
    garden.push('main', again)
    await garden.propose()
    garden.github.merge(2)
    expect((await garden.propose()).outcome).toBe('nothing')
    const lines = (garden.show('main', record) ?? '').split('\n')
    garden.push('main', { [record]: lines.slice(1).join('\n') })
    const proposal = await garden.propose()
    expect([targets(proposal), proposal.rejected]).toEqual([['first.md → Page Picker.md'], 0])
  })

  it('is remembered through one that is closed as well, on whichever page it stands', async () => {
    const garden = await proposeGarden()
    garden.github.pageSize = 1
    await garden.propose()
    garden.github.close(1)
    garden.push('main', again)
    await garden.propose()
    garden.github.close(2)
    garden.push('main', { 'fourth.md': 'The Page Picker again.\n' })
    const { rejected } = await garden.propose()
    expect([rejected, garden.github.asked.filter((line) => line === 'GET /pulls').length]).toEqual([3, 4])
    expect(remembered(garden, linksBranch)).toEqual(['first.md', 'second.md', 'third.md'])
  })

  it('of which the list cannot be read is told, and nothing follows from it', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.github.close(1)
    Object.assign(garden.github.pulls[0] ?? {}, { body: 'Rewritten by hand.' })
    const proposal = await garden.propose()
    expect([proposal.outcome, proposal.rejected]).toEqual(['opened', 0])
    expect(garden.notices.join()).toContain('pull request 1')
  })

  it('says nothing of notes that are gone', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.github.close(1)
    garden.own.git('rm', '--quiet', 'second.md')
    garden.push('main', again)
    await garden.propose()
    expect(remembered(garden, linksBranch)).toEqual(['first.md'])
  })

  it('from a fork of the same owner is not ours', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.github.close(1)
    Object.assign(garden.github.pulls[0] ?? {}, { repository: 'ada/fork' })
    expect((await garden.propose()).rejected).toBe(0)
  })
})

describe('a link that its owner took out of a proposal', { timeout: 60_000 }, () => {
  it('is never suggested again once the rest is merged', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.push(linksBranch, {
      'first.md': notes['first.md'] ?? '',
      // Another way to write it is no less a link.
      'second.md': 'Look at [[Task List|what is to be done]] in the morning.\n',
    })
    garden.github.merge(1)
    const none = await garden.propose()
    expect([none.outcome, none.rejected]).toEqual(['nothing', 1])
    garden.push('main', again)
    await garden.propose()
    expect(remembered(garden, linksBranch)).toEqual(['first.md'])
    garden.github.merge(2)
    expect([(await garden.propose()).rejected, remembered(garden, 'main')]).toEqual([0, ['first.md']])
  })

  it('is no matter where the merged notes are not to be had', async () => {
    const garden = await proposeGarden()
    await garden.propose()
    garden.github.merge(1)
    Object.assign(garden.github.pulls[0] ?? {}, { mergeCommit: 'f'.repeat(40) })
    expect((await garden.propose()).rejected).toBe(0)
    expect(garden.notices.join()).toContain('pull request 1')
  })
})
