import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { type KnownFiles, readNoteFile } from '../../pipelines/adapters/read-note-file.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { UserError } from '../../src/garden/user-error.ts'
import { makeVault } from '../fakes/make-vault.ts'

const path = toVaultPath('a.md')
const nothing: KnownFiles = new Map()

afterEach(() => {
  vi.useRealTimers()
})

/** The system says when a file was last written to, so it is the clock that moves on. */
function waitUntilSettled(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 })
}

test('a file that was just written has no stamp: it may be written again before its times move', () => {
  const dir = makeVault({ 'a.md': 'x' })
  expect(readNoteFile(dir, path, nothing).note.stamp).toBeUndefined()
  waitUntilSettled()
  expect(readNoteFile(dir, path, nothing).note.stamp).toMatch(/^1 \d+ \d+ \d+$/)
})

test('the text of a file that is as it was known is read when it is asked for, and proved', () => {
  const dir = makeVault({ 'a.md': 'x' })
  waitUntilSettled()
  const { note } = readNoteFile(dir, path, nothing)
  const again = readNoteFile(dir, path, new Map([[path, note]]))
  expect(again.note).toEqual(note)
  const late = readNoteFile(dir, path, new Map([[path, note]]))
  writeFileSync(join(dir, path), 'y')
  expect(again.note.text).toBe('x')
  expect(() => late.note.text).toThrow(UserError)
})

test('a file that was written to is read, also when it is as long as before', () => {
  const dir = makeVault({ 'a.md': 'x' })
  waitUntilSettled()
  const { note } = readNoteFile(dir, path, nothing)
  writeFileSync(join(dir, path), 'y')
  expect(readNoteFile(dir, path, new Map([[path, note]])).note.text).toBe('y')
})

test('a file that could not be read is tried again', () => {
  const dir = makeVault({ 'a.md': 'x\0' })
  const refused = readNoteFile(dir, path, nothing)
  expect(refused.obstacle?.reason).toBe('binary')
  appendFileSync(join(dir, path), 'y')
  expect(readNoteFile(dir, path, new Map([[path, refused.note]])).note.text).toBeNull()
})
