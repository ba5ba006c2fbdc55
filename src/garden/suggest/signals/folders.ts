/** Where notes lie: an overview links to its folder, and what lies beside a linked note may be meant as well. */
import type { Corpus } from '../corpus/corpus.ts'

export interface Folders {
  /** How many notes of a list lie in the folder of `target`, by what `count` said of the list. */
  linksTo(target: number, linked: ReadonlyMap<number, number>): number
  /** How many of `targets` lie in each folder; folders have numbers. */
  count(targets: Iterable<number>): Map<number, number>
  /** How many notes lie in the folder of `target`. */
  notesBeside(target: number): number
  isSame(one: number, other: number): boolean
}

export function readFolders({ notes }: Pick<Corpus, 'notes'>): Folders {
  const numbers = new Map<string, number>()
  for (const { folder } of notes) if (!numbers.has(folder)) numbers.set(folder, numbers.size)
  const folders = Int32Array.from(notes, ({ folder }) => numbers.get(folder) ?? 0)
  const sizes = new Int32Array(numbers.size)
  for (const folder of folders) sizes[folder] = (sizes[folder] ?? 0) + 1
  const folderAt = (note: number) => folders[note] ?? -1
  return {
    linksTo: (target, linked) => linked.get(folderAt(target)) ?? 0,
    count(targets) {
      const counts = new Map<number, number>()
      for (const target of targets) counts.set(folderAt(target), (counts.get(folderAt(target)) ?? 0) + 1)
      return counts
    },
    notesBeside: (target) => sizes[folderAt(target)] ?? 0,
    isSame: (one, other) => folderAt(one) === folderAt(other),
  }
}
