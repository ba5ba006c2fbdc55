import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applyDetails } from '../../../pipelines/describe/apply-details.ts'
import { describe as describeNotes } from '../../../pipelines/describe/index.ts'
import { rejectDetails } from '../../../pipelines/describe/reject-details.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const wet = (name: string, more = '') =>
  `---\ntitle: ${name}\ntopic: plants\ntags: [wet]\ndescription: x\n${more}---\n\nMoss and fern and water on walls.\n`
const files = {
  'moss.md':
    '# Moss\n\nMoss holds water like a sponge on the shady side of walls.\n\n![](shady-wall-of-moss.png)\n\n![](a.png)\n',
  'one.md': wet('One'),
  'two.md': wet('Two'),
  'three.md': wet('Three'),
  'dry.md': '---\ntitle: Dry\ntags: [dry]\ntopic: other\ndescription: x\n---\n\nLedgers and taxes.\n',
}

function open(more: Record<string, string> = {}) {
  const vault = makeVault({ ...files, ...more })
  const place = { vault, settings: settingsSchema.parse({ title: 'Garden' }) }
  const world = quietWorld(vault)
  const find = (given: { onlyPublic?: boolean; most?: number; note?: string } = {}) =>
    describeNotes(world, place, { onlyPublic: false, note: null, most: null, ...given })
  return { vault, place, world, find, read: (name: string) => readFileSync(join(vault, name), 'utf8') }
}

test('a note gets what it lacks, and the same is not suggested again', async () => {
  const { find, place, world, read } = open()
  const { details, mute, more } = await find()
  expect(more).toBe(false)
  expect(details.map(({ note, kind, value }) => [note, kind, value])).toEqual([
    ['moss.md', 'description', 'Moss holds water like a sponge on the shady side of walls.'],
    ['moss.md', 'topic', 'plants'],
    ['moss.md', 'tag', 'wet'],
    ['moss.md', 'alt', 'shady wall of moss'],
  ])
  expect(mute).toEqual([{ note: 'moss.md', file: 'a.png', line: 7, column: 1 }])
  const dry = await applyDetails(world, place, details, { dryRun: true })
  expect([dry.accepted.length, read('moss.md')]).toEqual([4, files['moss.md']])
  expect((await applyDetails(world, place, details, { dryRun: false })).conflicts).toEqual([])
  expect(read('moss.md')).toMatch(/topic: plants\ntags: \[wet\]\n---\n# Moss\n/)
  expect(read('moss.md')).toContain('![shady wall of moss](shady-wall-of-moss.png)\n\n![](a.png)\n')
  expect((await find()).details).toEqual([])
})

test('one note is meant by any of its names, and a name of none is said to be one', async () => {
  const { find } = open({ 'secret.md': '---\npublish: false\n---\n\nMoss.\n' })
  for (const note of ['moss', 'Moss.md'])
    expect(new Set((await find({ note })).details.map((one) => one.note))).toEqual(new Set(['moss.md']))
  await expect(find({ note: 'fern' })).rejects.toThrow('There is no note `fern`.')
  await expect(find({ note: 'secret', onlyPublic: true })).rejects.toThrow(
    'There is no published note `secret`.',
  )
})

test('as many as are wanted are enough', async () => {
  const { details, more } = await open({
    'fern.md': '# Fern\n\nFern holds water like a sponge on the shady side of walls.\n',
  }).find({ most: 2 })
  expect([details.length, more]).toEqual([2, true])
})

test('what is rejected stays away, and a broken record stops', async () => {
  const { find, place, vault, read } = open()
  const { details } = await find()
  const ids = details.filter(({ kind }) => kind !== 'tag').map(({ id }) => id)
  await rejectDetails(place, ids, details)
  expect((await find()).details.map(({ kind }) => kind)).toEqual(['tag'])
  const record = read('.one/describe/rejected.jsonl')
  await rejectDetails(place, ids, details)
  expect(read('.one/describe/rejected.jsonl')).toBe(record)
  await expect(rejectDetails(place, ['nope'], details)).rejects.toThrow(/no detail `nope`/)
  appendFileSync(join(vault, '.one/describe/rejected.jsonl'), 'torn')
  await expect(find()).rejects.toThrow(/rejected\.jsonl:4/)
})

test('what withheld notes say goes into no published one', async () => {
  const { find, vault } = open()
  for (const name of ['one.md', 'two.md', 'three.md'])
    writeFileSync(join(vault, name), wet(name, 'publish: false\n'))
  mkdirSync(join(vault, 'x'))
  const { details } = await find()
  expect(details.filter(({ kind }) => kind === 'topic' || kind === 'tag')).toEqual([])
  const withheld = files['moss.md'].replace('# Moss', '---\npublish: false\n---\n\n# Moss')
  writeFileSync(join(vault, 'moss.md'), withheld)
  expect((await find()).details.map(({ kind }) => kind)).toEqual(['description', 'topic', 'tag', 'alt'])
  expect((await find({ onlyPublic: true })).details).toEqual([])
})

test('a topic that names a withheld note goes into no other one', async () => {
  const linked = (name: string) => wet(name).replace('topic: plants', 'topic: "[[plants]]"')
  const { find, vault } = open({
    'plants.md': '# Plants\n\nA client.\n',
    'one.md': linked('One'),
    'two.md': linked('Two'),
    'three.md': linked('Three'),
  })
  const topics = async () => (await find()).details.filter(({ kind }) => kind === 'topic')
  expect(await topics()).toContainEqual(expect.objectContaining({ note: 'moss.md', value: '[[plants]]' }))
  writeFileSync(join(vault, 'plants.md'), '---\npublish: false\n---\n\n# Plants\n\nA client.\n')
  expect(await topics()).toEqual([])
})
