/** Parts of the list of notes that clients ask for. */

import { tagKey, topicKey } from '../../../src/garden/path-key.ts'
import type { NoteSummary } from '../../../src/garden/reader/note-summary.ts'

export interface NoteFilter {
  topic?: string | undefined
  tag?: string | undefined
  maturity?: string | undefined
  limit: number
  offset: number
}

/** The notes that fit every part of the filter, and how many there are in all. */
export function listNotes(
  notes: readonly NoteSummary[],
  { topic, tag, maturity, limit, offset }: NoteFilter,
): { found: number; notes: NoteSummary[] } {
  const wanted = tag === undefined ? null : tagKey(tag)
  const found = notes.filter(
    (note) =>
      (topic === undefined || (note.topic !== null && topicKey(note.topic) === topicKey(topic))) &&
      (maturity === undefined || note.maturity === maturity) &&
      (wanted === null || note.tags.some((one) => `${tagKey(one)}/`.startsWith(`${wanted}/`))),
  )
  return { found: found.length, notes: found.slice(offset, offset + limit) }
}

/** The latest first. */
export function recentNotes(notes: readonly NoteSummary[], limit: number): NoteSummary[] {
  const dateOf = (note: NoteSummary) => note.updated ?? note.created ?? ''
  return notes
    .filter((note) => dateOf(note) !== '')
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0))
    .slice(0, limit)
}
