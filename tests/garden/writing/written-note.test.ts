/** What the page of a written note says, and when that is another. */
import { expect, it } from 'vitest'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { plainFacts } from '../../../src/garden/plan/body-facts.ts'
import { frameKeys } from '../../../src/garden/plan/frame-keys.ts'
import { planNote } from '../../../src/garden/plan/plan-note.ts'
import { startPlanning } from '../../../src/garden/plan/planning.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { files, openWritingGarden, path } from '../../fakes/writing-garden.ts'

const settings = { ...settingsSchema.parse({ title: 'Garden' }), softBreaks: false }

async function pageOf(garden: ReturnType<typeof openWritingGarden>, name = path) {
  const read = await garden.grow()
  const planning = startPlanning(read.garden, read.treeOf, settings)
  const note = read.garden.notes.get(toVaultPath(name))
  if (!note) throw new Error(`There is no note ${name}.`)
  const key = frameKeys(planning, 'code', (text) => text)(note, { body: note.hash })
  const rules = read.messages.map(({ ruleId }) => ruleId)
  return { written: planNote(planning, note, plainFacts).page.written, key, rules }
}

it('says by what it was written, of which notes, and that they still say so', async () => {
  const garden = openWritingGarden()
  await garden.synthesize()
  const { written, rules } = await pageOf(garden)
  expect(written).toMatchObject({ engine: null, date: '2026-11-22', gone: 0, edited: false })
  expect(written?.sources).toEqual(expect.arrayContaining([{ slug: 'moss', title: 'Moss', changed: false }]))
  expect(rules).toEqual([])
  expect((await pageOf(garden, 'moss.md')).written).toBeUndefined()
})

it('says so when a note that it quotes changed, and its key is another', async () => {
  const garden = openWritingGarden()
  await garden.synthesize()
  const before = await pageOf(garden)
  garden.write('moss.md', `${files['moss.md']}\nIt is green.\n`)
  const after = await pageOf(garden)
  expect(after.written?.sources).toContainEqual({ slug: 'moss', title: 'Moss', changed: true })
  expect(after.rules).toEqual(['source-changed'])
  expect(after.key).not.toBe(before.key)
})

it('counts quotes that are gone, and knows what was edited by hand', async () => {
  const garden = openWritingGarden()
  await garden.synthesize()
  garden.write('moss.md', files['moss.md'].replace('a sponge', 'a towel'))
  garden.write(path, garden.read(path).replace('like a sponge. (', 'like a brick. ('))
  const { written, rules } = await pageOf(garden)
  expect(written).toMatchObject({ gone: 1, edited: true })
  expect(rules).toEqual(['quote-changed'])
})
