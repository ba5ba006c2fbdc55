/** What is wrong with the rooms as the settings name them. */
import type { Room } from '../../schemas/room-settings.ts'
import { createMessage, type Message } from '../message.ts'
import { UserError } from '../user-error.ts'
import type { OpenRoom } from './open-rooms.ts'
import { liesInRoom } from './room-claim.ts'

/** A room, and what keeps it from being built: what is wrong with its passphrase, in words that follow its name. */
export interface RoomFault {
  room: Room
  fault: string | null
}

const file = 'garden.config.ts'

/** A message for each room that cannot be built, and for each that is empty. */
export function checkRooms(
  rooms: readonly Pick<OpenRoom<unknown>, 'room' | 'notes'>[],
  faults: readonly RoomFault[],
): Message[] {
  const withFault = faults.flatMap(({ room, fault }) =>
    fault === null ? [] : [createMessage('room-passphrase', passphraseReason(room, fault), { file })],
  )
  const empty = rooms.filter(({ notes }) => notes.length === 0)
  return [...withFault, ...empty.map(({ room }) => createMessage('room-empty', emptyReason(room), { file }))]
}

/**
 * A folder that is not there is a slip of the pen, and the notes that were meant
 * would be published to everyone: throws `UserError`.
 */
export function requireRoomFolders(rooms: readonly Room[], paths: readonly string[]): void {
  const lost = rooms.find(
    (room) => room.folder !== undefined && !paths.some((path) => liesInRoom(room, path)),
  )
  if (!lost) return
  throw new UserError(
    `The room \`${lost.id}\` has the folder \`${lost.folder}\`, and the vault has no file in it.`,
    'Mend its name in garden.config.ts, or take the folder out. Until then nothing is published.',
  )
}

function passphraseReason({ id, passphrase: { env } }: Room, fault: string): string {
  return `The room \`${id}\` is not built: its passphrase, the environment variable \`${env}\`, ${fault}. Set it to several words that nobody could guess.`
}

function emptyReason({ id }: Room): string {
  return `No note is in the room \`${id}\`. Write \`room: ${id}\` into a note, or take the room out.`
}
