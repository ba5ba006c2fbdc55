/** What a room shows to those who open it: its notes, rendered, and which files they use. */
import type { Highlight } from '../../markdown/highlight.ts'
import { mediaType } from '../file-kinds.ts'
import type { Garden, Places } from '../garden.ts'
import type { Note } from '../note.ts'
import type { BodySettings, TreeOf } from '../note-body.ts'
import { noteLanguage } from '../note-words.ts'
import { baseName, compareText, type VaultPath } from '../paths.ts'
import { renderBody } from '../plan/render-body.ts'
import type { QueryRunner } from '../queries/run-queries.ts'
import type { OpenRoom } from './open-rooms.ts'
import type { RoomNote } from './room-content.ts'

export interface RoomPlan {
  title: string | null
  /** By title. */
  notes: RoomNote[]
  files: { path: VaultPath; key: string; name: string; type: string }[]
}

/** Names a note or file of the room: short, always the same, and telling nothing of its path. */
export type KeyOf = (path: VaultPath) => string

export interface RoomTools {
  keyOf: KeyOf
  /** Answers queries from what is public: its tables know of no addresses inside. */
  run: QueryRunner
  highlight?: Highlight | undefined
}

/** Renders the notes of a room. HTML in them is sanitised: the page that shows it holds a passphrase. */
export function planRoom(
  { room, notes, garden }: OpenRoom<Garden>,
  treeOf: TreeOf,
  settings: BodySettings,
  { keyOf, run, highlight }: RoomTools,
): RoomPlan {
  const used = new Set<VaultPath>()
  const inside: Garden = { ...garden, places: placesOf(notes, used, keyOf) }
  const body = { ...settings, html: 'sanitise' as const }
  const rendered = notes.map((note) => ({
    key: keyOf(note.path),
    title: note.title,
    date: note.fields.updated ?? note.fields.created ?? null,
    lang: noteLanguage(note, settings.lang),
    html: renderBody(inside, note, treeOf, body, highlight, run),
  }))
  return {
    title: room.title ?? null,
    notes: rendered.sort(
      (a, b) => compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.key, b.key),
    ),
    files: [...used].sort(compareText).map((path) => ({
      path,
      key: keyOf(path),
      name: baseName(path),
      type: mediaType(path),
    })),
  }
}

/**
 * Addresses inside the room: those of notes stand behind `#`, those of files
 * mean nothing to a browser. The files that are asked for are added to `used`.
 */
function placesOf(notes: readonly Note[], used: Set<VaultPath>, keyOf: KeyOf): Places {
  const inside = new Set(notes.map(({ path }) => path))
  return {
    note: (path) => (inside.has(path) ? `#/${keyOf(path)}` : null),
    heading: (place, anchor) => `${place}/${encodeURIComponent(anchor)}`,
    file: (path) => {
      used.add(path)
      return `room-file:${keyOf(path)}`
    },
  }
}
