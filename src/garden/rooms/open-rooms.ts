/**
 * The garden as those see it who are in one room: the public notes, and the
 * notes and files of the room. All else is withheld from them too.
 */
import type { Room } from '../../schemas/room-settings.ts'
import type { Note } from '../note.ts'
import type { VaultPath } from '../paths.ts'
import type { PublishSet } from '../publish-set.ts'
import { type ResolvedLink, withholdLinks } from '../resolve-links.ts'
import { claimRoom, liesInRoom, type RoomSettings } from './room-claim.ts'

/** One room of the settings, and what is in it. */
export interface OpenRoom<View> {
  room: Room
  /** The notes of the room, by path. */
  notes: Note[]
  /** The garden with these notes and the files of the room in it. */
  garden: View
}

/** What a garden shows, and to whom it may differ. */
export interface GardenView {
  notes: ReadonlyMap<VaultPath, Note>
  attachments: ReadonlySet<VaultPath>
  publishSet: PublishSet
  links: Map<VaultPath, readonly ResolvedLink[]>
}

/** All that the public garden leaves out. */
export interface WholeVault {
  /** The attachments that may be shown to somebody. */
  files: readonly VaultPath[]
  /** The links of every note, none of them withheld. */
  links: ReadonlyMap<VaultPath, readonly ResolvedLink[]>
}

/** The rooms of the settings, in their order, each with the notes that say or lie so. */
export function openRooms<View extends GardenView>(
  garden: View,
  { rooms = [] }: RoomSettings,
  vault: WholeVault,
): OpenRoom<View>[] {
  return rooms.map((room) => {
    const notes = [...garden.notes.values()].filter((note) => {
      if (garden.publishSet.withheld.get(note.path) !== 'room' || note.format !== 'markdown') return false
      const claim = claimRoom(note, { rooms })
      return claim.state === 'in' && claim.room === room
    })
    return { room, notes, garden: { ...garden, ...viewFrom(garden, room, notes, vault) } }
  })
}

function viewFrom(
  garden: GardenView,
  room: Room,
  notes: readonly Note[],
  vault: WholeVault,
): Omit<GardenView, 'notes'> {
  const inside = new Set(notes.map(({ path }) => path))
  const own = vault.files.filter((path) => liesInRoom(room, path))
  const attachments = new Set([...garden.attachments, ...own])
  const published = [...garden.publishSet.published, ...notes.map((note) => [note.path, note] as const)]
  const visible = new Set([...published.map(([, { path }]) => path), ...attachments])
  return {
    attachments,
    publishSet: {
      published: new Map(published),
      withheld: new Map([...garden.publishSet.withheld].filter(([path]) => !inside.has(path))),
      messages: [],
    },
    links: withholdLinks(vault.links, visible),
  }
}
