/** The HTML of notes as a build makes it, without a disk: Markdown in, the body of a page out. */
import { createHash } from 'node:crypto'
import { checkGarden } from '../../src/garden/checks/check-garden.ts'
import { type Garden, growGarden } from '../../src/garden/garden.ts'
import type { Message } from '../../src/garden/message.ts'
import { type BodySettings, renderNoteBody } from '../../src/garden/note-body.ts'
import { noteFormat } from '../../src/garden/note-format.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import type { Picture } from '../../src/garden/pictures/picture.ts'
import { readNotes } from '../../src/garden/read-notes.ts'
import type { Vault } from '../../src/garden/vault.ts'
import { settingsSchema } from '../../src/schemas/settings.ts'

export interface RenderedVault {
  garden: Garden
  /** All that `one check` says. */
  messages: Message[]
  /** The rendered body of a published note. */
  html(path: string): string
}

/**
 * Reads a vault of `files`, by path: those with a page of their own are read, of
 * all others only the names count, and of pictures what `pictures` says of them.
 */
export function renderVault(
  files: Record<string, string>,
  changes: Partial<BodySettings> = {},
  pictures: Record<string, Picture> = {},
): RenderedVault {
  const settings = { ...settingsSchema.parse({ title: 'Garden' }), softBreaks: false, ...changes }
  const { notes, unread, treeOf } = readNotes(vaultOf(files))
  const grown = growGarden(notes, attachmentsOf(files), unread, settings, null, null, [], '2026-11-22')
  const known = Object.entries(pictures).map(([path, picture]) => [toVaultPath(path), picture] as const)
  const garden = { ...grown, pictures: new Map(known) }
  return {
    garden,
    messages: checkGarden(garden, [], settings),
    html: (path) => {
      const note = garden.notes.get(toVaultPath(path))
      if (!note || garden.publishSet.withheld.has(note.path)) throw new Error(`${path} is not published.`)
      return renderNoteBody(garden, note, treeOf, settings)
    },
  }
}

/** The HTML of one note in a vault of its own. */
export function renderNote(text: string, changes: Partial<BodySettings> = {}): string {
  return renderVault({ 'note.md': text }, changes).html('note.md')
}

/** Addresses of files without the hash in them. */
export function withoutHashes(html: string): string {
  return html.replace(/(\/files\/[^"#]*)-[0-9a-z]{8,14}(\.\w+)/g, '$1$2')
}

function vaultOf(files: Record<string, string>): Vault {
  const notes = Object.entries(files)
    .filter(([path]) => noteFormat(path) !== null)
    .map(([path, text]) => ({
      path: toVaultPath(path),
      text,
      hash: createHash('sha256').update(text).digest('hex'),
      dates: null,
    }))
  const obsidian = { strictLineBreaks: null, linkFormat: null }
  return { notes, attachments: attachmentsOf(files), obstacles: [], renames: [], obsidian }
}

function attachmentsOf(files: Record<string, string>) {
  return Object.keys(files)
    .filter((path) => noteFormat(path) === null)
    .map(toVaultPath)
}
