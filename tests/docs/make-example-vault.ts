/** Makes the vault of an example in the help note on messages. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { hashKey } from '../../pipelines/adapters/hash-key.ts'
import type { MessageCode } from '../../src/garden/message-codes.ts'
import { readNote } from '../../src/garden/note.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { makingOf } from '../../src/garden/writing/record/making-of.ts'
import { markText } from '../../src/garden/writing/render/markers.ts'
import { type Settings, type SettingsInput, settingsSchema } from '../../src/schemas/settings.ts'
import { makeVault } from '../fakes/make-vault.ts'

/** What a document cannot show: bytes that are no text, and sizes. */
const unprintable: Partial<Record<MessageCode, Record<string, string | Uint8Array>>> = {
  'note-not-utf8': { 'menu.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]) },
  'note-binary': { 'scan.md': new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00]) },
  'note-too-deep': { 'deep.md': '> '.repeat(101) },
  'note-too-heavy': { 'dump.md': '*_'.repeat(10_000) },
  'note-too-large': { 'log.md': 'x'.repeat(3_141_593) },
}

/** The room of the examples that are about rooms themselves. */
const lockside = { id: 'lockside', passphrase: { env: 'ROOM_LOCKSIDE' } }

/** The settings that an example needs, beyond a title. */
const needed: Partial<Record<MessageCode, SettingsInput>> = {
  'room-passphrase': { title: 'Example', rooms: [lockside] },
  'room-empty': { title: 'Example', rooms: [lockside] },
  'citation-missing': { title: 'Example', bibliography: ['works.bib'] },
  'mdx-invalid': { title: 'Example', mdx: true },
  'mdx-untrusted': { title: 'Example', mdx: true },
  'bibliography-invalid': { title: 'Example', bibliography: ['works.bib'] },
}

/** The settings under which the example of a message says it. */
export function exampleSettings(code: MessageCode): Settings {
  return settingsSchema.parse(needed[code] ?? { title: 'Example' })
}

/** A vault with `files`, a record of those that the garden wrote unless the example is about having none, and a note with nothing wrong unless the example is about having none. */
export function makeExampleVault(code: MessageCode, files: Record<string, string>): string {
  const sound: Record<string, string> = code === 'vault-empty' ? {} : { 'sound.md': 'Fine.\n' }
  const record = code === 'generated-unrecorded' ? {} : recordOf(files)
  const vault = makeVault({ ...sound, ...files, ...record, ...unprintable[code] })
  if (code === 'file-skipped') symlinkSync('sound.md', join(vault, 'shortcut.md'))
  return vault
}

/** The record of what the garden wrote in `files`, as their runs would have left it. */
function recordOf(files: Record<string, string>): Record<string, string> {
  const makings = Object.entries(files).flatMap(([name, text]) => {
    if (!name.endsWith('.md')) return []
    const path = toVaultPath(name)
    const { note } = readNote({ path, text, hash: '', dates: null })
    // An example may leave the markers out: then it is a note whose text was edited.
    return makingOf(note, text + markText(''), hashKey) ?? []
  })
  const lines = makings.map((making) => `${JSON.stringify(making)}\n`).join('')
  return lines === '' ? {} : { '.one/written/2026.jsonl': lines }
}
