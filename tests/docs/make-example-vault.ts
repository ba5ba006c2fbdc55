/** Makes the vault of an example in the help note on messages. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageCode } from '../../src/garden/message-codes.ts'
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

/** A vault with `files`, and a note with nothing wrong unless the example is about having none. */
export function makeExampleVault(code: MessageCode, files: Record<string, string>): string {
  const sound: Record<string, string> = code === 'vault-empty' ? {} : { 'sound.md': 'Fine.\n' }
  const vault = makeVault({ ...sound, ...files, ...unprintable[code] })
  if (code === 'file-skipped') symlinkSync('sound.md', join(vault, 'shortcut.md'))
  return vault
}
