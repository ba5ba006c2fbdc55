/** What to tend next: each kind of thing is found, ranked, and names nothing that it should not. */
import { expect, it } from 'vitest'
import { tend } from '../../../pipelines/tend/index.ts'
import { renderTending } from '../../../src/garden/tend/render-tending.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const said = (topic: string) =>
  `The ${topic} of the old canal was built of oak and brick before the war by men who had never seen ${topic} work. It leaks in a dry summer, and the keeper of the ${topic} mends it with clay in the autumn rain each year.`

const vault = {
  'lock.md': `${said('lock')}\n\nSee [[weir]], [[toll house]] and [[mud]].\n`,
  'weir.md': `${said('weir')}\n\nIt needs a [[Toll House]] too, see [[lock]].\n`,
  'mud.md': 'Mud is mud.\n',
  'copy.md': `${said('lock')}\n\nSee [[weir]] and [[lock]].\n`,
  'alone.md':
    'A heron stands in the shallows and waits for eels the whole morning. Herons are patient birds with long legs, and they nest in tall trees near the water where nobody walks. In spring they feed their young with frogs and small eels.\n',
  'settled.md': `---\nmaturity: evergreen\ncreated: 2024-01-01\n---\n\nBoats. See [[lock]].\n`,
  'grown.md': `---\nmaturity: seedling\ncreated: 2026-01-01\n---\n\nSee [[lock]] and [[weir]]. ${'Barges carry coal to the towns along the river. '.repeat(20)}\n`,
  'one.md': `Barges: [[grown]] and [[lock]].\n`,
  'two.md': `More of barges: [[grown]] and [[lock]].\n`,
  'secret.md': `---\npublish: false\n---\n\n${said('weir')} See [[plan for the sale]], [[lock]].\n`,
}

async function tendIt(
  options: { most?: number; onlyPublic?: boolean } = {},
  files: Record<string, string> = vault,
) {
  const dir = makeVault(files)
  const place = { vault: dir, settings: settingsSchema.parse({ title: 'Garden' }) }
  return tend(quietWorld(dir), place, { most: 50, onlyPublic: false, ...options })
}

it('finds what is wanted, nearly the same, resting, stubs, orphans, and what ripened', async () => {
  const { tasks } = await tendIt()
  const found = tasks.map(({ kind, note, place }) =>
    [kind, place ? `${note}:${place.line}:${place.column}` : note].join(' '),
  )
  expect(found).toEqual(
    expect.arrayContaining([
      'wanted lock.md:3:15',
      'wanted secret.md:5:212',
      'near-duplicate copy.md',
      'stale settled.md',
      'stub mud.md',
      'orphan alone.md',
      'promote grown.md',
    ]),
  )
  const reasonOf = (kind: string, note: string) =>
    tasks.find((task) => task.note === note && task.kind === kind)?.reason
  expect(reasonOf('wanted', 'lock.md')).toBe(
    '2 notes link to `toll house`, and there is no such note: write it, or mend the links.',
  )
  expect(reasonOf('stub', 'mud.md')).toBe('It has 3 words, and 1 note leads here.')
  expect(reasonOf('promote', 'grown.md')).toMatch(/ and it was begun \d+ months ago\.$/)
  expect(reasonOf('stale', 'settled.md')).toBe(
    'It is evergreen and was last tended on 2024-01-01: read it again.',
  )
})

it('tells few, and how many more there are, the same each time', async () => {
  const all = await tendIt()
  const few = await tendIt({ most: 2 })
  expect(few.tasks).toEqual(all.tasks.slice(0, 2))
  expect(few.more).toBe(all.tasks.length - 2)
  expect(renderTending(few)).toContain(`${few.more} more`)
})

it('names nothing that is not published where the world may read it', async () => {
  const told = JSON.stringify(await tendIt({ onlyPublic: true }))
  expect(told).not.toMatch(/secret|sale/)
  expect(told).toContain('toll house')
})

it('has nothing to say of a garden in order', async () => {
  const heron = vault['alone.md']
  const tending = await tendIt(
    {},
    { 'a.md': `${heron}\nSee [[b]].\n`, 'b.md': `${said('lock')} See [[a]].\n` },
  )
  expect(tending).toEqual({ tasks: [], more: 0 })
  expect(renderTending(tending)).toBe('Nothing needs tending.\n')
})

it('calls the only note of a vault not alone', async () => {
  expect((await tendIt({}, { 'a.md': vault['alone.md'] })).tasks).toEqual([])
  const secret = `---\npublish: false\n---\n\n${said('weir')}\n`
  const two = { 'a.md': vault['alone.md'], 'b.md': secret }
  expect((await tendIt({ onlyPublic: true }, two)).tasks).toEqual([])
  expect((await tendIt({}, two)).tasks.map(({ kind }) => kind)).toEqual(['orphan', 'orphan'])
})

it('asks for no words where the garden makes a list: for folders, tags and queries', async () => {
  const { tasks } = await tendIt(
    {},
    {
      'a.md':
        '#boat #lock/gate [[boats/index]] [[canals]] [[tags/boat]] [[gate]] [[lock]] [[all]] [[empty]]\n',
      'boats/index.md': '',
      'boats/b.md': 'See [[a]].\n',
      'canals/c.md': 'See [[a]].\n',
      'canals.md': 'All canals.\n',
      'tags/boat.md': 'What floats.\n',
      'lock/gate.md': '',
      'all.md': '```base\nfilters: file.hasTag("boat")\n```\n',
      'empty.md': '',
      'lock.md': 'A few words.\n',
    },
  )
  const stubs = tasks.flatMap(({ kind, note, reason }) => (kind === 'stub' ? [`${note}: ${reason}`] : []))
  expect(stubs.filter((stub) => !stub.startsWith('a.md'))).toEqual([
    'empty.md: It has no words, and 1 note leads here.',
  ])
})

it('names a missing picture as such', async () => {
  const tending = await tendIt(
    {},
    {
      'a.md': 'See [[b]].\n\n![[gone.png]] ![x](far.JPG) [[paper.pdf]]\n',
      'b.md': 'See [[a]]. ![[gone.png]]\n',
    },
  )
  const told = tending.tasks.flatMap(({ kind, reason }) => (kind === 'stub' ? [] : [[kind, reason]]))
  expect(told).toEqual([
    [
      'missing-picture',
      '2 notes show `gone.png`, and there is no such picture: put it into the vault, or mend the links.',
    ],
    ['wanted', 'A link leads to `paper.pdf`, and there is no such file: mend the link.'],
    [
      'missing-picture',
      'A note shows `far.JPG`, and there is no such picture: put it into the vault, or mend the link.',
    ],
  ])
  expect(renderTending(tending)).toContain('a.md:3:1  missing picture\n')
})
