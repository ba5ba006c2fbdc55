/** What a written note says of how it came about is confirmed by the record that its run made, and by nothing else. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { settleVault } from '../../../pipelines/adapters/changes/settle-vault.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { findMarked, markText } from '../../../src/garden/writing/render/markers.ts'
import { writtenNote } from '../../../src/garden/writing/written-note.ts'
import { cutOff } from '../../fakes/cut-off.ts'
import { files, openWritingGarden, path } from '../../fakes/writing-garden.ts'

const record = '.one/written/2026.jsonl'

/** What readers and the owner are told of the note `name`. */
async function told(garden: ReturnType<typeof openWritingGarden>, name = path) {
  const read = await garden.grow()
  const note = read.garden.notes.get(toVaultPath(name))
  const written = note && writtenNote(read.garden, note, garden.place.settings)
  const of = read.messages.filter(({ ruleId }) => ruleId === 'generated-unrecorded')
  return {
    recorded: written?.recorded,
    edited: written?.edited,
    places: of.map((message) => `${message.file}:${message.line}:${message.column}`),
  }
}

const confirmed = { recorded: true, edited: false, places: [] }

async function openWritten() {
  const garden = openWritingGarden()
  await garden.synthesize()
  return garden
}

it('confirms what a run wrote, in a line of its year', async () => {
  const garden = await openWritten()
  expect(await told(garden)).toEqual(confirmed)
  expect(JSON.parse(garden.read(record))).toMatchObject({
    note: path,
    date: '2026-11-22',
    engine: 'embedded 1',
  })
})

it('does not confirm what somebody wrote into the note', async () => {
  const garden = await openWritten()
  garden.write(path, garden.read(path).replace('engine: embedded 1', 'engine: better 9'))
  expect(await told(garden)).toEqual({ recorded: false, edited: false, places: [`${path}:5:1`] })
})

it('knows a text that was edited, with its marker made to fit too', async () => {
  const garden = await openWritten()
  const source = garden.read(path)
  const marked = findMarked(source)
  const [start, end] = marked?.whole ?? [0, 0]
  const body = source.slice(marked?.start, marked?.end).replace('a sponge', 'a brick')
  garden.write(path, source.slice(0, start) + markText(body).trimEnd() + source.slice(end))
  expect(findMarked(garden.read(path))?.untouched).toBe(true)
  expect(await told(garden)).toEqual({ ...confirmed, edited: true })
})

it('knows a note that was renamed, and one whose properties and line ends an editor laid out anew', async () => {
  const garden = await openWritten()
  renameSync(join(garden.vault, path), join(garden.vault, 'other.md'))
  expect(await told(garden, 'other.md')).toEqual(confirmed)
  const source = garden.read('other.md').replace('engine: embedded 1', "engine: 'embedded 1'")
  garden.write('other.md', source.replaceAll('\n', '\r\n'))
  expect(await told(garden, 'other.md')).toEqual(confirmed)
})

it('records a note from before, whose run writes it anew, and then nothing more', async () => {
  const garden = await openWritten()
  const text = garden.read(path)
  rmSync(join(garden.vault, record))
  garden.write(path, text.replace('date: 2026-11-22', 'date: 2020-01-01'))
  expect(await told(garden)).toMatchObject({ recorded: false })
  expect(await garden.synthesize()).toMatchObject({ state: 'written' })
  expect(garden.read(path)).toBe(text)
  expect(await told(garden)).toEqual(confirmed)
  expect(await garden.synthesize()).toMatchObject({ state: 'unchanged', changes: [] })
})

it('keeps the lines of all runs', async () => {
  const garden = await openWritten()
  const first = garden.read(record)
  garden.write('moss.md', files['moss.md'].replace('a sponge', 'a towel'))
  await garden.synthesize()
  expect(garden.read(record).split('\n').length).toBe(3)
  expect(garden.read(record)).toContain(first)
  expect(await told(garden)).toEqual(confirmed)
})

it('writes neither note nor record on a dry run, nor where the record cannot be read', async () => {
  const garden = openWritingGarden()
  await garden.synthesize({ dryRun: true })
  expect([path, '.one'].map((name) => existsSync(join(garden.vault, name)))).toEqual([false, false])
  const other = await openWritten()
  other.write(record, `<<<<<<< HEAD\n${other.read(record)}`)
  expect(await told(other)).toEqual(confirmed)
  other.write('moss.md', files['moss.md'].replace('a sponge', 'a towel'))
  const text = other.read(path)
  await expect(other.synthesize()).rejects.toThrow(`${record}:1`)
  expect(other.read(path)).toBe(text)
})

it('holds the note and its line, or neither, wherever a run is killed', async () => {
  const planned = await openWritingGarden().synthesize({ dryRun: true })
  const changes = 'changes' in planned ? planned.changes : []
  expect(changes.map((change) => change.path)).toEqual([path, record])
  const ends = new Set<boolean>()
  for (let at = 0, isDone = false; !isDone; at += 3) {
    const { vault } = openWritingGarden()
    isDone = await cutOff(vault, at, changes)
    await settleVault(vault)
    const hasNote = existsSync(join(vault, path))
    expect(existsSync(join(vault, record))).toBe(hasNote)
    if (!isDone) ends.add(hasNote)
  }
  expect(ends.size).toBe(2)
}, 60_000)
