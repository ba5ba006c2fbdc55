/**
 * row: 55
 * feature: Growth stages, with a feed of what grew
 * bar: the stage of a note as a badge, the notes of a stage as a list and a filter; every change of a stage is known
 * from git with its day, the latest first, and shown on the page of the stage; what became evergreen has a feed; an
 * evergreen note that nobody tended for twelve months says so, to its owner and on its page
 */
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { feedLists } from '../../../src/site/feeds/feed-lists.ts'
import { matcher } from '../../../src/site/filter.ts'
import { grownLately, stageChanges } from '../../../src/site/stage-changes.ts'
import { groupStages } from '../../../src/site/stages.ts'
import { growHistory } from '../../fakes/grow-history.ts'
import { makeRepository } from '../../fakes/make-repository.ts'
import { renderVault } from '../render-vault.ts'

const note = (maturity: string) => `---\nmaturity: ${maturity}\n---\nText.\n`

async function entriesOf(...commits: [date: string, files: Record<string, string>][]) {
  const { dir, commit } = makeRepository()
  for (const [date, files] of commits) commit(date, files)
  return (await growHistory(dir)).pages.map(({ entry }) => entry)
}

describe('row 55: growth', () => {
  it('groups and filters notes by their stage', async () => {
    const entries = await entriesOf([
      '2024-01-01',
      { 'a.md': note('seedling'), 'b.md': note('evergreen'), 'c.md': 'x' },
    ])
    expect(
      groupStages(entries).map(({ stage, entries: some }) => [stage, some.map(({ slug }) => slug)]),
    ).toEqual([
      ['seedling', ['a']],
      ['budding', []],
      ['evergreen', ['b']],
    ])
    const isShown = matcher({ topic: null, maturity: 'evergreen', tags: [], text: '' })
    const rows = entries.map(({ maturity }) => ({ topic: '', maturity: maturity ?? '', tags: [], text: '' }))
    expect(rows.map(isShown)).toEqual([false, true, false])
  })

  it('tells what became of a note, the latest first; a planting is no change', async () => {
    const entries = await entriesOf(
      ['2024-01-01', { 'a.md': note('seedling'), 'b.md': note('evergreen') }],
      ['2024-02-01', { 'a.md': note('budding') }],
      ['2024-03-01', { 'a.md': note('evergreen'), 'b.md': note('budding') }],
    )
    const told = stageChanges(entries).map(
      ({ entry, from, stage, date }) => `${date} ${entry.slug} ${from} > ${stage}`,
    )
    expect(told).toEqual([
      '2024-03-01 a budding > evergreen',
      '2024-03-01 b evergreen > budding',
      '2024-02-01 a seedling > budding',
    ])
  })

  it('shows on the page of a stage only what is in it today', async () => {
    const entries = await entriesOf(
      ['2024-01-01', { 'a.md': note('seedling') }],
      ['2024-02-01', { 'a.md': note('evergreen') }],
      ['2024-03-01', { 'a.md': note('budding') }],
    )
    expect(grownLately(entries, 'evergreen')).toEqual([])
    expect(grownLately(entries, 'budding').map(({ planted }) => planted)).toEqual(['2024-01-01'])
  })

  it('has a feed of what became evergreen, each note dated by the day on which it did', async () => {
    const entries = await entriesOf(
      ['2024-01-01', { 'a.md': note('seedling'), 'b.md': note('evergreen'), 'c.md': note('budding') }],
      ['2024-02-01', { 'a.md': note('evergreen') }],
      ['2024-03-01', { 'c.md': note('evergreen') }],
      ['2024-04-01', { 'c.md': note('budding') }],
      ['2024-05-01', { 'c.md': note('evergreen') }],
    )
    const settings = settingsSchema.parse({ title: 'Case' })
    const list = feedLists(entries, settings).find(({ path }) => path === 'maturity/evergreen/grown')
    expect(list?.entries.map(({ slug, created, updated }) => `${slug} ${created} ${updated}`)).toEqual([
      'c 2024-05-01 2024-05-01',
      'a 2024-02-01 2024-02-01',
    ])
    const none = await entriesOf(['2024-01-01', { 'b.md': note('evergreen') }])
    expect(feedLists(none, settings).map(({ path }) => path)).not.toContain('maturity/evergreen/grown')
  })

  it('does not tell of a stage that a note had while it was private', async () => {
    const entries = await entriesOf(
      ['2024-01-01', { 'a.md': '---\nmaturity: seedling\ndraft: true\n---\nText.\n' }],
      ['2024-02-01', { 'a.md': '---\nmaturity: budding\ndraft: true\n---\nText.\n' }],
      ['2024-03-01', { 'a.md': note('budding') }],
    )
    expect(entries[0]?.stages).toEqual([{ stage: 'budding', date: '2024-03-01' }])
  })

  it('an evergreen note that nobody tended for twelve months says so', async () => {
    const files = {
      'oak.md': '---\nmaturity: evergreen\nupdated: 2025-11-22\n---\nOld.\n',
      'birch.md': '---\nmaturity: evergreen\nupdated: 2025-11-23\n---\nA day younger.\n',
    }
    const { messages } = renderVault(files)
    expect(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(['oak.md evergreen-stale'])
    const { dir, commit } = makeRepository()
    commit('2024-01-01', files)
    const { pages } = await growHistory(dir)
    expect(pages.map(({ entry, restingSince }) => [entry.slug, restingSince])).toEqual([
      ['birch', undefined],
      ['oak', '2025-11-22'],
    ])
  })
})
