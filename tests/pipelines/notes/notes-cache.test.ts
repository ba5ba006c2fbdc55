import { appendFileSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openNotesCache } from '../../../pipelines/adapters/notes/notes-cache.ts'
import { readVault } from '../../../pipelines/adapters/read-vault.ts'
import type { Note } from '../../../src/garden/note.ts'
import { readNotes } from '../../../src/garden/read-notes.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const numbers = Array.from({ length: 320 }, (_, at) => at)

function manyNotes(): string {
  return makeVault(Object.fromEntries(numbers.map((n) => [`n${n}.md`, `# N ${n}\n\n[[n${n + 1}]]\n`])))
}

/** Reads the vault as commands do, and keeps the stamps of its files where it is `stamped`; `fresh` counts the notes that had to be parsed. */
async function run(vault: string, dir: string, maker = 'code', stamped = true) {
  const notices: string[] = []
  const cache = openNotesCache(dir, maker, (text) => notices.push(text))
  const read = await readVault(vault, [], undefined, false, cache.files)
  const { notes } = readNotes(read, cache.notes)
  cache.save(stamped ? read.notes : [], notes)
  const fresh = notes.filter((note) => cache.notes.get(note.path) !== note).length
  return { fresh, notices, titles: notes.map(({ title }: Note) => title) }
}

const titles = numbers.map((n) => `N ${n}`).sort()

test('notes are parsed once, whoever asks', async () => {
  const [vault, dir] = [manyNotes(), makeVault({})]
  expect(await run(vault, dir)).toMatchObject({ fresh: 320, notices: [] })
  const again = await run(vault, dir)
  expect(again).toMatchObject({ fresh: 0, notices: [] })
  expect(again.titles.sort()).toEqual(titles)
})

test('what changed is parsed again, and what is gone is forgotten', async () => {
  const [vault, dir] = [manyNotes(), makeVault({})]
  await run(vault, dir, 'code', false)
  const before = contents(dir)
  appendFileSync(join(vault, 'n7.md'), 'more')
  expect(await run(vault, dir, 'code', false)).toMatchObject({ fresh: 1 })
  const after = contents(dir)
  expect([...after].filter(([name, text]) => before.get(name) !== text).length).toBeLessThan(after.size)
  rmSync(join(vault, 'n9.md'))
  await run(vault, dir)
  expect([...contents(dir).values()].join('')).not.toContain('n9.md"')
  for (const n of numbers.slice(10)) rmSync(join(vault, `n${n}.md`))
  await run(vault, dir)
  expect([...contents(dir).values()].join('').length).toBeLessThan(10_000)
})

test('notes that other code read are read again', async () => {
  const [vault, dir] = [manyNotes(), makeVault({})]
  await run(vault, dir)
  expect(await run(vault, dir, 'other')).toMatchObject({ fresh: 320, notices: [] })
  expect(await run(vault, dir, 'other')).toMatchObject({ fresh: 0 })
})

test.for([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['changed in one letter', (text: string) => text.replace('"N 1', '"M 1')],
  ['empty', () => ''],
  ['of something else', () => 'SQLite format 3\0'],
  ['a header of something else', (text: string) => text.replace('one-notes', 'two-notes')],
] as const)('a file that is %s is told of, and read anew', async ([, spoil]) => {
  const [vault, dir] = [manyNotes(), makeVault({})]
  await run(vault, dir)
  for (const [name, text] of contents(dir)) writeFileSync(join(dir, name), spoil(text))
  const { fresh, notices, titles: read } = await run(vault, dir)
  expect(fresh).toBeGreaterThan(0)
  expect(notices.join('\n')).toMatch(/are damaged and are read anew/)
  expect(read.sort()).toEqual(titles)
  expect(await run(vault, dir)).toMatchObject({ fresh: 0, notices: [] })
})

test('a run that died while it wrote leaves what was there', async () => {
  const [vault, dir] = [manyNotes(), makeVault({})]
  await run(vault, dir)
  const part = join(dir, '2-0.notes.1.part')
  writeFileSync(part, 'half')
  expect(await run(vault, dir)).toMatchObject({ fresh: 0, notices: [] })
  expect(readdirSync(dir)).toContain('2-0.notes.1.part')
  utimesSync(part, 0, 0)
  await run(vault, dir)
  expect(readdirSync(dir)).not.toContain('2-0.notes.1.part')
})

test('two runs at once leave a sound cache', async () => {
  const [vault, dir] = [manyNotes(), makeVault({})]
  await Promise.all([run(vault, dir), run(vault, dir), run(vault, dir, 'other')])
  await run(vault, dir)
  expect(await run(vault, dir)).toMatchObject({ fresh: 0, notices: [] })
})

test('a folder that cannot be written to is told of, and done without', async () => {
  const [vault, dir] = [manyNotes(), makeVault({ file: '' })]
  const { notices, titles: read } = await run(vault, join(dir, 'file'))
  expect(notices.join('\n')).toMatch(/cannot be kept/)
  expect(read.sort()).toEqual(titles)
})

test('a small garden is not kept', async () => {
  const [vault, dir] = [makeVault({ 'a.md': 'x' }), makeVault({})]
  await run(vault, dir)
  expect(readdirSync(dir)).toEqual([])
})

function contents(dir: string): Map<string, string> {
  return new Map(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]))
}
