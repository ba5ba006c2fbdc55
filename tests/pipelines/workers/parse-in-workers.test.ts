/** Workers, and the main thread beside them, parse what the main thread would have parsed alone. */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readVault } from '../../../pipelines/adapters/read-vault.ts'
import { parseInWorkers } from '../../../pipelines/adapters/workers/parse-in-workers.ts'
import { joinBibliography } from '../../../src/garden/citations/bibliography.ts'
import { encodeNote } from '../../../src/garden/facts/note-record.ts'
import type { Note } from '../../../src/garden/note.ts'
import { toVaultPath } from '../../../src/garden/paths.ts'
import { readNotes } from '../../../src/garden/read-notes.ts'
import type { NoteFile } from '../../../src/garden/vault.ts'
import { makeVault } from '../../fakes/make-vault.ts'

const many = Array.from({ length: 1010 }, (_, at): [string, string] => [
  `n${at}.md`,
  `# N\n\n[[n${at + 1}]] [@doe]\n`,
])
const doe = { id: 'doe', type: 'book', author: [{ family: 'Doe' }] }
const bibliography = joinBibliography(
  [{ name: 'w.json', vaultPath: null, source: '', items: [{ item: doe, start: null }], problems: [] }],
  'digest',
)

async function readMany() {
  const files = { ...Object.fromEntries(many), 'a.canvas': '{', 'b.base': 'views: 7', 'c.md': 'x\0' }
  const dir = makeVault(files)
  return { dir, vault: { ...(await readVault(dir)), bibliography } }
}

/** Messages are errors, of which a test compares little more than their text. */
function plain(notes: readonly Note[]): unknown[] {
  return notes.map((note) => ({ ...note, messages: note.messages.map((message) => ({ ...message })) }))
}

test('all of them, of any format, and they are the same', { timeout: 60_000 }, async () => {
  const { dir, vault } = await readMany()
  const { notes: made, records } = await parseInWorkers(dir, vault, new Map())
  expect(made.size).toBe(vault.notes.length - 1)
  const whole = readNotes(vault, made)
  expect(whole.notes.every((note) => made.get(note.path) === note)).toBe(true)
  for (const [note, record] of records) expect(record).toBe(JSON.stringify(encodeNote(note)))
  expect(records.size).toBe(made.size)
  const alone = readNotes(vault)
  expect(plain(whole.notes)).toEqual(plain(alone.notes))
  expect(whole.unread).toEqual(alone.unread)
})

test('what was read is parsed as it was read; what changed before it was is left to the main thread; what is known is not parsed', {
  timeout: 60_000,
}, async () => {
  const { dir, vault } = await readMany()
  const asRead = readNotes(vault).notes.find(({ path }) => path === 'n6.md')
  for (const name of ['n6.md', 'n7.md']) appendFileSync(join(dir, name), 'more')
  const known = readNotes({ ...vault, notes: vault.notes.filter(({ path }) => path === 'n8.md') }).notes
  const notes = vault.notes.map((file) => (file.path === 'n7.md' ? unread(file) : file))
  const before = new Map(known.map((note) => [note.path, note]))
  const { notes: made } = await parseInWorkers(dir, { ...vault, notes }, before)
  expect(made.get(toVaultPath('n6.md'))).toEqual(asRead)
  expect(made.has(toVaultPath('n7.md'))).toBe(false)
  expect(made.get(toVaultPath('n8.md'))).toBe(known[0])
})

/** Known by its stamp alone. */
function unread({ text: _, ...file }: NoteFile): NoteFile {
  return Object.defineProperty({ ...file, text: null }, 'text', {
    get: () => expect.fail('Threads read it.'),
  })
}
