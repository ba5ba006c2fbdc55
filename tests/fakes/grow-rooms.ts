/** A garden with rooms, from the text of its notes, without a disk. */
import { createHash } from 'node:crypto'
import { checkGarden } from '../../src/garden/checks/check-garden.ts'
import { type Garden, growGarden } from '../../src/garden/garden.ts'
import type { Message } from '../../src/garden/message.ts'
import type { TreeOf } from '../../src/garden/note-body.ts'
import { toVaultPath } from '../../src/garden/paths.ts'
import { readNotes } from '../../src/garden/read-notes.ts'
import { type Settings, type SettingsInput, settingsSchema } from '../../src/schemas/settings.ts'

export interface GrownRooms {
  garden: Garden
  treeOf: TreeOf
  messages: Message[]
  settings: Settings & { softBreaks: boolean }
}

/** The garden of `files`, by path: those that end in `.md` are notes, of all others only the names count. */
export function growRooms(
  files: Record<string, string>,
  rooms: SettingsInput['rooms'],
  more: Partial<SettingsInput> = {},
): GrownRooms {
  const settings = { ...settingsSchema.parse({ title: 'Garden', rooms, ...more }), softBreaks: false }
  const paths = Object.keys(files).map(toVaultPath)
  const isNote = (path: string) => path.endsWith('.md')
  const notes = paths.filter(isNote).map((path) => {
    const text = files[path] ?? ''
    return { path, text, hash: createHash('sha256').update(text).digest('hex'), dates: null }
  })
  const attachments = paths.filter((path) => !isNote(path))
  const obsidian = { strictLineBreaks: null, linkFormat: null }
  const read = readNotes({ notes, attachments, obstacles: [], obsidian, renames: [] })
  const garden = growGarden(read.notes, attachments, read.unread, settings)
  return { garden, treeOf: read.treeOf, messages: checkGarden(garden, [], settings), settings }
}
