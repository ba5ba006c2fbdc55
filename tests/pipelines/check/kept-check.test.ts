/** What a check found is told again while nothing has changed, and then only. */
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CheckOptions, check } from '../../../pipelines/check/index.ts'
import { messageRecord } from '../../../src/garden/report/message-record.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const numbers = Array.from({ length: 70 }, (_, at) => at)

/** Notes of which the last links to nothing, and one has a property that can be repaired. */
function manyNotes(): string {
  const notes = numbers.map((n) => [`n${n}.md`, `# N ${n}\n\n[[n${n + 1}]]\n`])
  return makeVault({
    ...Object.fromEntries(notes),
    'flag.md': '---\npublish: "true"\ncreated: 2026/01/02\n---\n[[N0|x]]',
  })
}

interface Variation {
  settings?: Record<string, unknown>
  today?: string
  options?: CheckOptions
}

/** Checks `vault` for the project at `root`; `anew` tells whether notes were looked at. */
async function run(vault: string, root: string, { settings = {}, today, options }: Variation = {}) {
  const stages: string[] = []
  const notices: string[] = []
  const world = {
    ...quietWorld(root),
    stage: (name: string) => stages.push(name),
    notice: (text: string) => notices.push(text),
    ...(today !== undefined && { today: () => today }),
  }
  const place = { settings: settingsSchema.parse({ title: 'T', vault, public: ['.'], ...settings }), vault }
  const { messages, ...rest } = await check(world, place, options)
  return {
    anew: stages.includes('check'),
    notices,
    found: { ...rest, messages: messages.map((one) => ({ ...messageRecord(one), place: one.place })) },
  }
}

test('what was found is told again', async () => {
  const [vault, root] = [manyNotes(), makeVault({})]
  const first = await run(vault, root)
  expect(first).toMatchObject({ anew: true, notices: [], found: { notes: 71, links: { missing: 1 } } })
  const again = await run(vault, root)
  expect(again).toEqual({ ...first, anew: false })
})

test('repairs are looked for once somebody asks for them', async () => {
  const [vault, root] = [manyNotes(), makeVault({})]
  await run(vault, root)
  const asked = await run(vault, root, { options: { fixes: true } })
  expect(asked.anew).toBe(true)
  expect(asked.found.fixes).toHaveLength(asked.found.messages.length)
  expect(await run(vault, root, { options: { fixes: true } })).toEqual({ ...asked, anew: false })
})

test.for<[string, (vault: string) => void, Variation?]>([
  ['a note', (vault) => writeFileSync(join(vault, 'n3.md'), '# N 3\n\n[[n5]] [[nothing]]\n')],
  ['a new note', (vault) => writeFileSync(join(vault, 'n70.md'), 'Here.')],
  ['a note that is gone', (vault) => rmSync(join(vault, 'n5.md'))],
  ['a new attachment', (vault) => writeFileSync(join(vault, 'n70.png'), '')],
  ['a note that cannot be read', (vault) => writeFileSync(join(vault, 'n4.md'), Buffer.from([0xff, 0xfe]))],
  [
    'the settings of Obsidian',
    (vault) => {
      mkdirSync(join(vault, '.obsidian'))
      writeFileSync(join(vault, '.obsidian/app.json'), '{')
    },
  ],
  [
    'a post',
    (vault) => {
      mkdirSync(join(vault, '.one/posts/mastodon'), { recursive: true })
      writeFileSync(join(vault, '.one/posts/mastodon/a.md'), 'Text.')
    },
  ],
  ['a setting', () => {}, { settings: { ignore: ['n1.md'] } }],
  ['the public folders', () => {}, { settings: { public: ['elsewhere'] } }],
  ['the day', () => {}, { today: '2031-01-01' }],
])('%s is seen', async ([, change, variation]) => {
  const [vault, root] = [manyNotes(), makeVault({})]
  await run(vault, root)
  change(vault)
  const after = await run(vault, root, variation)
  expect(after).toEqual(await run(vault, makeVault({}), variation))
  expect(after.anew).toBe(true)
})

test('a file that was touched and says the same changes nothing', async () => {
  const [vault, root] = [manyNotes(), makeVault({})]
  await run(vault, root)
  utimesSync(join(vault, 'n3.md'), new Date(0), new Date(0))
  expect((await run(vault, root)).anew).toBe(false)
})

test('what was kept and is damaged is said, and done without', async () => {
  const [vault, root] = [manyNotes(), makeVault({})]
  const first = await run(vault, root)
  const [name = ''] = readdirSync(join(root, '.cache')).filter((one) => one.startsWith('check-'))
  const file = join(root, '.cache', name, 'last.check')
  writeFileSync(file, `${readFileSync(file, 'utf8').slice(0, -9)}, {}, {}]`)
  const second = await run(vault, root)
  expect(second).toMatchObject({ anew: true, notices: [expect.stringContaining('damaged')] })
  expect(second.found).toEqual(first.found)
})
