/** A list by date under its years. */
import type { NoteEntry } from '../../schemas/page.ts'
import { tendedOn } from '../dates.ts'

export interface YearOfNotes {
  /** Null for the notes without a date. */
  year: string | null
  entries: NoteEntry[]
}

/** Entries in runs of one year, in their order; a year that comes again joins its first run. */
export function groupByYear(entries: readonly NoteEntry[]): YearOfNotes[] {
  const groups = new Map<string | null, NoteEntry[]>()
  for (const entry of entries) {
    const year = tendedOn(entry)?.slice(0, 4) ?? null
    const members = groups.get(year)
    if (members) members.push(entry)
    else groups.set(year, [entry])
  }
  return [...groups].map(([year, members]) => ({ year, entries: members }))
}
