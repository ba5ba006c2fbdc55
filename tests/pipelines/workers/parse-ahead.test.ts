/** Threads that are started while notes are still read, and those that are not. */
import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sharedCacheDir } from '../../../pipelines/adapters/cache-dir.ts'
import { readVault } from '../../../pipelines/adapters/read-vault.ts'
import { parseAhead } from '../../../pipelines/adapters/workers/parse-ahead.ts'
import { parseInWorkers } from '../../../pipelines/adapters/workers/parse-in-workers.ts'
import { encodeNote } from '../../../src/garden/facts/note-record.ts'
import { readNotes } from '../../../src/garden/read-notes.ts'
import { settingsSchema } from '../../../src/schemas/settings.ts'
import { makeVault } from '../../fakes/make-vault.ts'
import { quietWorld } from '../../fakes/quiet-world.ts'

const many = Array.from({ length: 1010 }, (_, at): [string, string] => [
  `n${at}.md`,
  `# N\n\n[[n${at + 1}]]\n`,
])

function aheadOf(vault: string, settings: Record<string, unknown> = {}, root = vault) {
  return parseAhead(quietWorld(root), {
    vault,
    settings: settingsSchema.parse({ title: 'T', vault, ...settings }),
  })
}

test('they parse what the others would', { timeout: 60_000 }, async () => {
  const dir = makeVault(Object.fromEntries(many))
  const ahead = aheadOf(dir)
  const vault = await readVault(dir, [], undefined, false, new Map(), ahead.listed)
  const { notes, records } = await parseInWorkers(dir, vault, new Map(), ahead)
  expect(vault.notes.map(({ path }) => records.get(notes.get(path) ?? never()))).toEqual(
    readNotes(vault).notes.map((note) => JSON.stringify(encodeNote(note))),
  )
  expect(ahead.take()).toEqual([])
})

test('few notes, notes that are kept and notes that may cite have none', () => {
  const kept = makeVault({})
  mkdirSync(sharedCacheDir(kept, kept, 'notes'), { recursive: true })
  const [few, known, citing] = [
    aheadOf(makeVault({})),
    aheadOf(kept),
    aheadOf(makeVault({}), { bibliography: ['w.bib'] }),
  ]
  few.listed(999)
  known.listed(1010)
  citing.listed(1010)
  expect([few, known, citing].map((ahead) => ahead.take())).toEqual([[], [], []])
})

function never(): never {
  throw new Error('A note was not parsed.')
}
