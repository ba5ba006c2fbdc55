/** Workers, and the main thread beside them, render what the main thread would have rendered alone. */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashKey } from '../../../pipelines/adapters/hash-key.ts'
import { openHighlighter } from '../../../pipelines/adapters/highlight-code.ts'
import { keepHighlight } from '../../../pipelines/adapters/kept-highlight.ts'
import { readGarden } from '../../../pipelines/adapters/read-garden.ts'
import { seedOf } from '../../../pipelines/adapters/workers/garden-seed.ts'
import { renderInWorkers } from '../../../pipelines/adapters/workers/render-in-workers.ts'
import { toVaultPath, type VaultPath } from '../../../src/garden/paths.ts'
import { noteKey } from '../../../src/garden/plan/note-key.ts'
import { startPlanning } from '../../../src/garden/plan/planning.ts'
import { type RenderedNote, renderNote } from '../../../src/garden/plan/render-note.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const bodies = [
  'Words to [[n1]], [[n2#Part|a part]] and [[hidden]].\n\n## Part\n\n> [!tip] With $x^2$ ==marked== [@doe]\n',
  '```js\nconst a = 1\n```\n\n![[picture.png|30]] ![](https://example.org/a.png) %%secret%%\n',
  '---\ntitle: "About [[hidden]] and [[n3]]"\ntags: [a/b]\n---\n\nText[^1] #tag and <b style="color: red">html</b>\n\n[^1]: A note.\n',
  '| a | b |\n| - | - |\n| 1 | [[n5]] |\n\n- [ ] one\n- [x] two\n',
]

function manyFiles(): Record<string, string> {
  const notes = Array.from({ length: 210 }, (_, at): [string, string] => [
    `n${at}.md`,
    bodies[at % bodies.length] ?? '',
  ])
  const canvas = {
    nodes: [
      { id: '1', type: 'text', text: '[[n1]]', x: 0, y: 0, width: 9, height: 9 },
      // The card shows how the note begins.
      { id: '2', type: 'file', file: 'n0.md', x: 20, y: 0, width: 9, height: 9 },
    ],
    edges: [],
  }
  return {
    ...Object.fromEntries(notes),
    'asks.md': '```query\ntag:#tag\n```\n',
    'shows.md': '![[n0]]\n\n![[shows]]\n\n![[n1]]\n',
    'shows-answer.md': '![[shows-all]]\n',
    'shows-all.md': '![[n0]] ![[asks]]\n\n![[shows-answer]]\n',
    'all.base': 'views:\n  - type: table\n    name: All\n',
    'shows-base.md': '![[all.base]]\n',
    'hidden.md': '---\ndraft: true\n---\n\n# Secret\n',
    'board.canvas': JSON.stringify(canvas),
    'boards.md': '![[board.canvas]]\n',
    'works.json': '[{"id": "doe", "type": "book", "title": "T", "author": [{"family": "Doe"}]}]',
    'picture.png': '',
  }
}

/** What shows the answer to a query, itself or by way of others. */
const asking = ['all.base', 'asks.md', 'shows-all.md', 'shows-answer.md', 'shows-base.md']

/** Renders in threads what is not in `fails`, after `spoil` has changed the files. */
async function renderMany(
  spoil: (dir: string) => void = () => {},
  fails: readonly string[] = [],
  isAtHand = false,
) {
  const vault = makeVault(manyFiles())
  const settings = settingsSchema.parse({
    title: 'Many',
    vault,
    url: 'https://example.org',
    bibliography: ['works.json'],
  })
  const read = await readGarden(quietWorld(vault), { settings, vault })
  const code = keepHighlight(await openHighlighter(), () => undefined)
  const plan = { ...settings, softBreaks: false }
  const planning = startPlanning(read.garden, read.treeOf, plan, code.highlight)
  const keys = new Map(planning.notes.map((note) => [note, hashKey(noteKey(planning, note, 'code'))]))
  spoil(vault)
  const made = new Map<string, RenderedNote>()
  const start = () => ({ seed: seedOf(vault, read.vault, read.garden, plan), renderer: 'code' })
  const here: VaultPath[] = []
  const texts = new Map(read.vault.notes.map(({ path, text }) => [path, text ?? undefined]))
  await renderInWorkers(
    keys,
    read.garden,
    (path) => (isAtHand ? texts.get(path) : undefined),
    start,
    (key, { rendered }) => made.set(key, rendered),
    (note) => {
      here.push(note.path)
      if (fails.includes(note.path)) throw new Error('A failure is told when its turn comes.')
      return { rendered: renderNote(planning, note), code: code.take() }
    },
  )
  return { planning, keys, made, here }
}

test('all but what shows queries, and it is the same', { timeout: 60_000 }, async () => {
  const { planning, keys, made, here } = await renderMany()
  const left = [...keys].filter(([, key]) => !made.has(key)).map(([{ path }]) => path)
  expect(left.sort()).toEqual(asking)
  // This thread begins at the end, workers at the beginning.
  expect(here).toContain('shows.md')
  if (availableParallelism() > 1) for (const path of ['n0.md', 'boards.md']) expect(here).not.toContain(path)
  const board = [...keys].find(([{ path }]) => path === 'boards.md')?.[1] ?? ''
  expect(made.get(board)?.html).toContain('Words to')
  for (const [note, key] of keys) if (made.has(key)) expect(made.get(key)).toEqual(renderNote(planning, note))
})

test('what changed meanwhile is left to the main thread', { timeout: 60_000 }, async () => {
  const { keys, made, here } = await renderMany((vault) => writeFileSync(join(vault, 'n10.md'), 'other'))
  const left = [...keys].filter(([, key]) => !made.has(key)).map(([{ path }]) => path)
  // This thread has the text in memory.
  expect(left.sort()).toEqual(here.includes(toVaultPath('n10.md')) ? asking : [...asking, 'n10.md'].sort())
})

test('what is at hand is not read again', { timeout: 60_000 }, async () => {
  const spoil = (vault: string) => writeFileSync(join(vault, 'n10.md'), 'other')
  const { planning, keys, made } = await renderMany(spoil, [], true)
  const left = [...keys].filter(([, key]) => !made.has(key)).map(([{ path }]) => path)
  expect(left.sort()).toEqual(asking)
  for (const [note, key] of keys) if (made.has(key)) expect(made.get(key)).toEqual(renderNote(planning, note))
})

test('what fails in this thread is left to its turn', { timeout: 60_000 }, async () => {
  const { keys, made } = await renderMany(undefined, ['shows.md'])
  const left = [...keys].filter(([, key]) => !made.has(key)).map(([{ path }]) => path)
  expect(left.sort()).toEqual([...asking, 'shows.md'].sort())
})
