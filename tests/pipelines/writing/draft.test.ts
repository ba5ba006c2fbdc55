import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draft } from '../../../pipelines/draft/index.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { draftingModel, mossBrief, mossScript } from '../../fakes/drafting-model.ts'
import { engineInput, keyEnv } from '../../fakes/engine-place.ts'
import { startEngine } from '../../fakes/engine-server.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'
import { files, openWritingGarden } from '../../fakes/writing-garden.ts'

const brief =
  '# On moss\n\n- Why does moss hold water?\n- What do bees eat?\n\n## Walls\n\n- Has a dry stone wall mortar?\n'
const path = 'on-moss.md'

function open(text = brief, more: Record<string, string> = {}) {
  const garden = openWritingGarden(more)
  const folder = makeVault({ 'brief.md': text })
  const world = { ...quietWorld(garden.vault), cwd: folder }
  const place = { vault: garden.vault, settings: settingsSchema.parse({ title: 'Garden' }) }
  const make = (given: { dryRun?: boolean; withPrivate?: boolean; onlyPublic?: boolean } = {}) =>
    draft(world, place, 'brief.md', {
      folder: '',
      withPrivate: false,
      mode: 'single',
      dryRun: false,
      ...given,
    })
  return { ...garden, folder, make, ask: (again: string) => writeFileSync(join(folder, 'brief.md'), again) }
}

test('a draft quotes what notes say, leaves the rest to its owner, and is not published', async () => {
  const { make, read } = open()
  expect(await make()).toMatchObject({ state: 'written', path, open: 1, conflicts: [] })
  const text = read(path)
  expect(text).toContain('publish: false\n')
  expect(text).toContain('Moss holds water like a sponge. ([[moss')
  expect(text).toContain('*Yours to write: What do bees eat?*\n')
  expect(text).toContain('## Walls\n\nA dry stone wall has no mortar. ([[walls#Walls|Walls]])[^4]\n')
  expect(text).not.toContain('secret')
})

test('every line of it is a quote with its note, a heading or a gap', async () => {
  const { make, read } = open()
  await make()
  const [, body = ''] = read(path).split(/<!-- one:written \w+ -->|<!-- one:end -->/)
  for (const line of body.split('\n').filter((one) => one !== ''))
    expect(line).toMatch(
      /^(?:## |\*Yours to write: .*\*$|\[\^\d+\]: \[\[|.*\(\[\[[^\]]+\]\]\)(?:\[\^\d+\])+$)/,
    )
})

test('the same brief gives the same draft, another one is made anew, an edited one stays', async () => {
  const { make, read, write, ask } = open()
  await make()
  const before = read(path)
  expect((await make()).state).toBe('unchanged')
  expect(read(path)).toBe(before)
  ask(brief.replace('bees', 'wasps'))
  expect((await make()).state).toBe('written')
  expect(read(path)).toBe(
    before
      .replace('bees', 'wasps')
      .replace(/one:written \w+/, read(path).match(/one:written \w+/)?.[0] ?? ''),
  )
  write(path, read(path).replace('Yours to write: What do wasps eat?', 'Wasps eat flies.'))
  await expect(make()).rejects.toThrow(/edited by hand/)
})

test('no sentence is quoted in two sections', async () => {
  const { make, read } = open(
    '# On moss\n\n## One\n\n- Why does moss hold water?\n\n## Two\n\n- Why does moss hold water?\n',
  )
  await make()
  expect(read(path).match(/^Moss holds water like a sponge/gm)).toHaveLength(1)
  expect(read(path)).toContain('## Two\n\n*Yours to write: Why does moss hold water?*\n')
})

test('private notes are quoted only when wanted, nothing is written where notes say nothing or the name is taken', async () => {
  const secret = '# Trade\n\nmoss water sold\n'
  expect((await open(secret).make({ withPrivate: true, dryRun: true })).text).toContain('secret client')
  expect(await open('# Bees\n\nWhat do bees eat?\n').make()).toMatchObject({ state: 'empty', changes: [] })
  await expect(open('# Moss\n\nWhy does moss hold water?\n').make()).rejects.toThrow(
    /`moss\.md` has this name/,
  )
  expect(Object.keys(files)).toContain('moss.md')
})

test('a model is not asked for a draft that was edited by hand', async () => {
  const server = await startEngine(draftingModel(mossScript))
  const garden = openWritingGarden({})
  const settings = settingsSchema.parse({ title: 'Garden', engine: engineInput(server.baseUrl) })
  const folder = makeVault({ 'brief.md': mossBrief })
  const make = () =>
    draft({ ...quietWorld(garden.vault), cwd: folder }, { vault: garden.vault, settings }, 'brief.md', {
      folder: '',
      withPrivate: false,
      mode: 'single',
      dryRun: false,
      engine: { env: keyEnv, sleep: async () => {} },
    })
  await make()
  const { length } = server.calls
  garden.write(path, garden.read(path).replace('as a sponge does', 'and I like it'))
  writeFileSync(join(folder, 'brief.md'), '# On moss\n\n- Does moss grow on walls?\n')
  await expect(make()).rejects.toThrow(/edited by hand/)
  expect(server.calls).toHaveLength(length)
})

test('names no note that is not published where the world may read the log', async () => {
  const hidden = '---\npublish: false\ngenerated: {engine: embedded 1, brief: On moss}\n---\n\nMine.\n'
  const { make } = open(brief, { 'hidden.md': hidden })
  const told = await make({ onlyPublic: true }).catch(String)
  expect(told).toMatch(/^UserError: A note that is not published/)
  await expect(make()).rejects.toThrow('hidden.md')
})

test('a brief that asks for nothing, or that is not there, is told from one that the notes do not answer', async () => {
  const { make, ask, folder } = open('')
  await expect(make()).rejects.toThrow('The brief `brief.md` asks for nothing.')
  ask('# What the postmistress earns\n\n- What does the postmistress earn?\n')
  expect((await make()).state).toBe('empty')
  rmSync(join(folder, 'brief.md'))
  await expect(make()).rejects.toThrow(/cannot be read: there is no such file\.$/)
  mkdirSync(join(folder, 'brief.md'))
  await expect(make()).rejects.toThrow(/cannot be read: it is a folder\.$/)
})
