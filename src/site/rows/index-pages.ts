/** The index of all notes under their letters, which a large garden has on several pages. */
import type { NoteEntry } from '../../schemas/page.ts'
import { groupByInitial } from '../initials.ts'
import { sortByTitle } from '../order.ts'

/** One page of the index. */
export interface IndexPage {
  /** Counted from 1. */
  number: number
  groups: LetterGroup[]
}

/** The notes of a letter; those of one with very many are in groups on pages that follow each other. */
export interface LetterGroup {
  initial: string
  entries: NoteEntry[]
}

/** So many rows, compressed, are on their way with the first packets that a network carries. */
const mostRows = 400

/** The pages of the index, about equally long and with whole letters where that can be; there is always a first one. */
export function indexPages(entries: readonly NoteEntry[], lang: string): IndexPage[] {
  const groups = groupByInitial(sortByTitle(entries, lang)).flatMap(cutGroup)
  const fair = Math.ceil(entries.length / Math.ceil(Math.max(1, entries.length) / mostRows))
  const pages: LetterGroup[][] = [[]]
  let rows = 0
  for (const group of groups) {
    const size = group.entries.length
    // The middle of a group decides to which page it belongs.
    if (rows > 0 && (rows + size > mostRows || rows + size / 2 > fair)) {
      pages.push([])
      rows = 0
    }
    pages.at(-1)?.push(group)
    rows += size
  }
  return pages.map((groups, at) => ({ number: at + 1, groups }))
}

function cutGroup({ initial, entries }: LetterGroup): LetterGroup[] {
  const parts = Math.ceil(entries.length / mostRows)
  return Array.from({ length: parts }, (_, at) => ({
    initial,
    entries: entries.slice(at * mostRows, (at + 1) * mostRows),
  }))
}

/** The first and the last letter of a page; one where it has one, none where it is empty. */
export function lettersOf({ groups }: IndexPage): string[] {
  return [...new Set([groups[0]?.initial, groups.at(-1)?.initial])].flatMap((letter) => letter ?? [])
}
