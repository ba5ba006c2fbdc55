/**
 * row: 57
 * feature: Recent changes, with a summary of what changed per note, from git
 * bar: every note tells from git when it was planted, when it grew and what was worked on, by section and in numbers;
 * a page has it day by day; nothing is told of removed words, comments, or a time when the note was not published
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changesByDay, pagesOfChanges } from '../../../src/site/changes.ts'
import { describeRevision } from '../../../src/site/describe-revision.ts'
import { stageChanges } from '../../../src/site/stage-changes.ts'
import { en } from '../../../src/words/en.ts'
import { growHistory } from '../../fakes/grow-history.ts'
import { makeRepository } from '../../fakes/make-repository.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const note = (maturity: string, body: string) => `---\nmaturity: ${maturity}\n---\n${body}`
const long = 'A sentence that is long enough to be known again after its file was renamed.\n'.repeat(5)

/** The revisions of the note at `slug`, newest first, each as `date +added -removed line`. */
async function told(dir: string, slug: string, more: object = {}): Promise<string[]> {
  const { pages } = await growHistory(dir, more)
  const history = pages.find(({ entry }) => entry.slug === slug)?.history
  return (history?.revisions ?? []).map((revision) => {
    const { date, first, words } = revision
    return `${date} +${words.added} -${words.removed} ${first ? 'planted' : describeRevision(revision, en)}`.trim()
  })
}

describe('row 57: what changed', () => {
  it('is told by day, with the sections that the note still has', async () => {
    const { dir, commit } = makeRepository()
    commit('2024-03-03', { 'a.md': '# A\n\nText.\n\n## Why it holds\n\nBecause.\n', 'b.md': 'B.\n' })
    commit('2024-05-09', {
      'a.md': '# A\n\nText.\n\n## Why it holds\n\nBecause.\n\nFor this too.\n\nAnd [[b|that]].\n',
    })
    commit('2024-07-02', {
      'a.md':
        '# A\n\nText.\n\n## Why it holds\n\nBecause.\n\nFor this too.\n\nAnd [[b|that]].\n\n## Limits\n\nNone.\n',
    })
    expect(await told(dir, 'a')).toEqual([
      '2024-07-02 +1 -0 New section “Limits”',
      '2024-05-09 +5 -0 2 paragraphs added under “Why it holds”, a link added',
      '2024-03-03 +0 -0 planted',
    ])
  })

  it('follows a note through its renames, which are no work on it', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2024-01-01', { 'a.md': long })
    git('mv', 'a.md', 'b.md')
    commit('2024-02-01')
    commit('2024-03-01', { 'b.md': `${long}\nMore.\n` })
    expect(await told(dir, 'b')).toEqual(['2024-03-01 +1 -0 1 paragraph added', '2024-01-01 +0 -0 planted'])
  })

  it('has the stages of the note, each with the day on which it was reached', async () => {
    const { dir, commit } = makeRepository()
    commit('2024-03-03', { 'a.md': note('seedling', 'One.\n') })
    commit('2024-05-09', { 'a.md': note('budding', 'One.\n') })
    commit('2024-06-01', { 'a.md': note('budding', 'One.\n\nTwo.\n') })
    commit('2024-07-02', { 'a.md': note('evergreen', 'One.\n\nTwo.\n') })
    const { pages } = await growHistory(dir)
    const entries = pages.map(({ entry }) => entry)
    expect(entries[0]?.stages).toEqual([
      { stage: 'seedling', date: '2024-03-03' },
      { stage: 'budding', date: '2024-05-09' },
      { stage: 'evergreen', date: '2024-07-02' },
    ])
    expect(stageChanges(entries).map(({ from, stage, date }) => `${date} ${from} > ${stage}`)).toEqual([
      '2024-07-02 budding > evergreen',
      '2024-05-09 seedling > budding',
    ])
  })

  it('has a note planted on the day that its author says, on which a whole vault did not come in', async () => {
    const { dir, commit } = makeRepository()
    commit('2024-03-03', {
      'old.md': '---\ncreated: 2019-05-06\n---\nOne.\n',
      'late.md': '---\ncreated: 2024-09-09\n---\nOne.\n',
    })
    expect(await told(dir, 'old')).toEqual(['2019-05-06 +0 -0 planted'])
    expect(await told(dir, 'late')).toEqual(['2024-03-03 +0 -0 planted'])
    const { pages } = await growHistory(dir)
    const histories = pages.flatMap(({ entry: { slug }, history }) => (history ? [{ slug, history }] : []))
    const days = changesByDay(
      pages.map(({ entry }) => entry),
      histories,
    )
    expect(days.map(({ date, planted }) => `${date} ${planted.map(({ slug }) => slug)}`)).toEqual([
      '2024-03-03 late',
      '2019-05-06 old',
    ])
  })

  it('never tells a word that the note has no more, nor anything of its private time', async () => {
    const { dir, commit } = makeRepository()
    commit('2024-01-01', {
      'a.md': '---\npublish: false\n---\nThe zebra client.\n\n## Zebra\n\nPays little.\n',
    })
    commit('2024-02-01', { 'a.md': 'Open text.\n\n## Walrus plan\n\nA walrus sentence. [[walrus note]]\n' })
    commit('2024-03-01', { 'a.md': 'Open text.\n\n%% ocelot %%\n\n<!-- ocelot -->\n\nStill open.\n' })
    commit('2024-04-01', { 'a.md': '---\ndraft: true\n---\nOpen text.\n\nMarmot.\n' })
    commit('2024-05-01', { 'a.md': '---\nclient: Lemur\n---\nOpen text.\n\nStill open.\n\nAgain.\n' })
    const { pages } = await growHistory(dir)
    expect(JSON.stringify(pages)).not.toMatch(/zebra|walrus|ocelot|marmot|lemur|Ada/i)
    expect(JSON.stringify(pages.map(({ history }) => history))).not.toMatch(/2024-0[14]/)
    expect(pages[0]?.history).toMatchObject({ hadPrivateTime: true, stages: [{ date: '2024-02-01' }] })
    expect(await told(dir, 'a')).toEqual([
      '2024-05-01 +1 -0 1 paragraph added',
      '2024-03-01 +2 -3 1 paragraph added, 1 paragraph removed',
      '2024-02-01 +0 -0 planted',
    ])
  })

  it('counts a time in a folder that is not public as private', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2024-01-01', { 'drafts/a.md': long, 'open/b.md': 'b' })
    git('mv', 'drafts/a.md', 'open/a.md')
    commit('2024-02-01')
    expect(await told(dir, 'open/a', { public: ['open'] })).toEqual(['2024-02-01 +0 -0 planted'])
  })

  it('names no heading that names a note which is not published', async () => {
    const { dir, commit } = makeRepository()
    commit('2024-01-01', { 'a.md': 'Text.\n', 'secret.md': '---\ntitle: Zebra\ndraft: true\n---\n' })
    commit('2024-02-01', { 'a.md': 'Text.\n\n## On [[secret]]\n\nMore.\n' })
    const [newest] = await told(dir, 'a')
    expect(newest).toBe('2024-02-01 +1 -0 New section “On unpublished note”')
  })

  it('is the same from the cache, and needs no old text then', async () => {
    const { dir, git, commit } = makeRepository()
    commit('2024-01-01', { 'a.md': 'One.\n' })
    commit('2024-02-01', { 'a.md': 'One.\n\nTwo.\n' })
    const cacheDir = makeVault({})
    const cold = await growHistory(dir, {}, cacheDir)
    const blob = git('rev-parse', 'HEAD~1:a.md').trim()
    rmSync(join(dir, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true })
    expect(await growHistory(dir, {}, cacheDir)).toEqual(cold)
    expect((await growHistory(dir)).pages).not.toEqual(cold.pages)
  })

  it('is nothing where the setting says so', async () => {
    const { dir, commit } = makeRepository()
    commit('2024-01-01', { 'a.md': 'One.\n' })
    const { pages } = await growHistory(dir, { history: false })
    expect(JSON.stringify(pages)).not.toMatch(/"history"|"stages"/)
  })

  it('fills pages by day, and names thirty notes of a day at most', async () => {
    const { dir, commit } = makeRepository()
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`n${at + 10}.md`, 'One.\n']))
    commit('2024-01-01', many)
    commit('2024-02-01', Object.fromEntries(Object.keys(many).map((path) => [path, 'One.\n\nTwo.\n'])))
    commit('2024-03-01', { 'n10.md': 'One.\n\nTwo.\n\nThree.\n' })
    const { pages } = await growHistory(dir)
    const histories = pages.flatMap(({ entry: { slug }, history }) => (history ? [{ slug, history }] : []))
    const days = changesByDay(
      pages.map(({ entry }) => entry),
      histories,
    )
    expect(
      days.map(({ date, planted, alsoPlanted, tended, alsoTended }) => [
        date,
        planted.length,
        alsoPlanted,
        tended.length,
        alsoTended,
      ]),
    ).toEqual([
      ['2024-03-01', 0, 0, 1, 0],
      ['2024-02-01', 0, 0, 30, 40],
      ['2024-01-01', 30, 40, 0, 0],
    ])
    expect(pagesOfChanges([...days, ...days, ...days]).length).toBeGreaterThan(1)
  })
})
