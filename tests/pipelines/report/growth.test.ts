import { expect, test } from 'vitest'
import { report } from '../../../pipelines/report/index.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { importRepository, type PlannedCommit } from '../../fakes/ops/import-repository.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const prose = 'The moss grows on the north side of a stone wall where it is wet. '.repeat(4)

const commits: PlannedCommit[] = [
  {
    at: Date.parse('2026-11-03T10:00:00Z'),
    files: { 'moss.md': `---\nmaturity: seedling\n---\n${prose}`, 'fern.md': '[[moss]] [[peat]]' },
  },
  // In Berlin a Monday already.
  { at: Date.parse('2026-11-08T23:00:00Z'), files: { 'moss.md': `---\nmaturity: budding\n---\n${prose}` } },
  {
    at: Date.parse('2026-11-18T10:00:00Z'),
    files: { 'fern.md': null, 'bog.md': '---\ndraft: true\n---\nWet.' },
  },
]

const settings = settingsSchema.parse({ title: 'Garden', public: ['.'] })
const now = Date.parse('2026-11-24T06:00:00Z')

async function figuresOf(period: string, zone: string) {
  const vault = makeVault({})
  importRepository(vault, commits)
  const told = await report(quietWorld(makeVault({})), { vault, settings }, { period, zone, now })
  const figures = told.sections.flatMap((section) => section.figures)
  return Object.fromEntries(figures.map(({ id, value, before }) => [id, [value, before]]))
}

test('tells what grew in a week', async () => {
  expect(await figuresOf('2026-W46', 'Europe/Berlin')).toMatchObject({
    notes: [2, 2],
    words: [62, 62],
    links: [1, 1],
    seedlings: [0, 1],
    buddings: [1, 0],
    ripened: [1, null],
  })
})

test('a commit counts from the moment that its zone says', async () => {
  expect(await figuresOf('2026-W45', 'UTC')).toMatchObject({ seedlings: [0, null], buddings: [1, null] })
  expect(await figuresOf('2026-W45', 'Europe/Berlin')).toMatchObject({
    seedlings: [1, null],
    buddings: [0, null],
  })
})

test('what is not published counts as a note', async () => {
  expect(await figuresOf('2026-W47', 'UTC')).toMatchObject({
    notes: [2, 2],
    published: [1, 2],
    links: [0, 1],
  })
})

test('nothing that all may read names what is not published', async () => {
  const vault = makeVault({})
  const hidden = `---\ndraft: true\ntitle: Hidden plan\n---\n${prose}`
  const shown = `${prose} [[Hidden plan|these words]] [[hidden]] [[Peat]]`
  importRepository(vault, [
    { at: Date.parse('2026-11-18T10:00:00Z'), files: { 'hidden.md': hidden, 'shown.md': shown } },
  ])
  const question = { period: '2026-W47', now }
  const told = await report(quietWorld(makeVault({})), { vault, settings }, question)
  const items = [...told.tasks, ...told.sections.flatMap(({ lists }) => lists.flatMap((list) => list.items))]
  const open = JSON.stringify(items.filter(({ isPublic }) => isPublic))
  expect(open).toContain('Peat')
  expect(open).not.toMatch(/hidden/i)
  expect(JSON.stringify(items)).toContain('Hidden plan')
})
