/** What the suggestions of a note depend on in the note itself. */
import type { Garden } from '../../garden.ts'
import { hashText } from '../../hash-text.ts'
import { noteDates } from '../../note-dates.ts'
import type { VaultPath } from '../../paths.ts'
import { notesOf } from '../corpus/gather-corpus.ts'

/**
 * A short key of each note, in the order of their paths: of its content, whose hashes are given by path, of
 * where its links lead, of the day it was begun, and of whether it is published. Two keys that are equal stand for the same.
 */
export function noteKeys(
  garden: Pick<Garden, 'notes' | 'links' | 'publishSet'>,
  hashes: ReadonlyMap<VaultPath, string>,
): Map<VaultPath, string> {
  return new Map(
    notesOf(garden).map((note) => {
      const { path } = note
      const links = (garden.links.get(path) ?? []).map(({ target }) => target ?? '')
      const isWithheld = garden.publishSet.withheld.has(path)
      return [
        path,
        hashText([hashes.get(path) ?? '', isWithheld, noteDates(note).created, ...links].join('\0')),
      ]
    }),
  )
}

export interface KeyChanges {
  changed: VaultPath[]
  added: VaultPath[]
  gone: VaultPath[]
}

export function compareKeys(
  before: ReadonlyMap<VaultPath, string>,
  now: ReadonlyMap<VaultPath, string>,
): KeyChanges {
  const paths = [...now.keys()]
  return {
    changed: paths.filter((path) => before.has(path) && before.get(path) !== now.get(path)),
    added: paths.filter((path) => !before.has(path)),
    gone: [...before.keys()].filter((path) => !now.has(path)),
  }
}

/** From this share of the notes on, or this many, whatever is more, what was learned is learned again. */
const mostShare = 0.02
const mostNotes = 20

/** Whether so little changed in a garden of `notes` notes that what was learned of it still holds. */
export function isLittle({ changed, added, gone }: KeyChanges, notes: number): boolean {
  return changed.length + added.length + gone.length <= Math.max(mostNotes, mostShare * notes)
}
