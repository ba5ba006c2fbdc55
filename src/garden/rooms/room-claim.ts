/** Which room a note belongs to, by its property and by its folder. */
import type { Room } from '../../schemas/room-settings.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { MessageCode } from '../message-codes.ts'
import type { Note } from '../note.ts'
import { isInside, linkKey, settingsFolder } from '../paths.ts'

export type RoomSettings = Partial<Pick<Settings, 'rooms'>>

/** In a room, in none, or in doubt: then nobody may read it. `reason` is null when it has been said already. */
export type RoomClaim =
  | { state: 'none' }
  | { state: 'in'; room: Room }
  | { state: 'doubt'; code: MessageCode; reason: string | null }

/** What the note and the settings say together. */
export function claimRoom(note: Pick<Note, 'path' | 'fields'>, { rooms = [] }: RoomSettings): RoomClaim {
  const folder = rooms.find((room) => liesInRoom(room, note.path))
  const said = note.fields.room
  if (!said) return folder ? { state: 'in', room: folder } : { state: 'none' }
  const named = rooms.find(({ id }) => id === said.name)
  if (said.misspelt !== null) return claimMisspelt(said.misspelt, named, folder)
  if (said.name === null) return { state: 'doubt', code: 'room-unclear', reason: null }
  if (!named) return { state: 'doubt', code: 'room-unknown', reason: unknown(said.name, rooms) }
  if (folder && folder !== named) return { state: 'doubt', code: 'room-unclear', reason: torn(named, folder) }
  return { state: 'in', room: named }
}

/** Whether a file lies in the folder of the room. A folder in another letter case is the same one. */
export function liesInRoom({ folder }: Room, path: string): boolean {
  const place = folder === undefined ? null : settingsFolder(folder)
  return place !== null && isInside(linkKey(place), linkKey(path))
}

function claimMisspelt(key: string, named: Room | undefined, folder: Room | undefined): RoomClaim {
  if (!named) return folder ? { state: 'in', room: folder } : { state: 'none' }
  const reason = `Did you mean \`room\` by \`${key}\`? Until it is clear, the note is withheld.`
  return { state: 'doubt', code: 'room-unclear', reason }
}

function unknown(name: string, rooms: readonly Room[]): string {
  const near = rooms.find(({ id }) => linkKey(id) === linkKey(name))
  const hint = near ? ` Did you mean \`${near.id}\`?` : ''
  return `The settings have no room \`${name}\`.${hint} Until then the note is withheld.`
}

function torn(named: Room, folder: Room): string {
  return `The note says \`${named.id}\` and lies in the folder of the room \`${folder.id}\`. Until it is clear, the note is withheld.`
}
