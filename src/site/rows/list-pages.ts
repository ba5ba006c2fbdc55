/** A long list of notes in one line each, on as many pages as it takes. */
import { pageOfList } from '../../garden/urls.ts'

/** So many rows, with the plant of a topic above them, are on their way with the first packets that a network carries. */
const mostRows = 300

/** The rows of each page, about equally many; there is always a first one. */
export function listPages<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.max(1, Math.ceil(rows.length / mostRows))
  const size = Math.ceil(rows.length / count)
  return Array.from({ length: count }, (_, at) => rows.slice(at * size, (at + 1) * size))
}

/** The numbers of the pages of a list of so many notes. */
export function pageNumbers(notes: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(notes / mostRows)) }, (_, at) => at + 1)
}

/** The pages of the list that `key` names: the path of each below the place of such lists, and what it is made from. */
export function listPaths<Key extends string>(key: Key, notes: number): ListPath<Key>[] {
  return pageNumbers(notes).map((number) => ({ path: pageOfList(key, number), props: { key, number } }))
}

export interface ListPath<Key extends string> {
  path: string
  props: { key: Key; number: number }
}
