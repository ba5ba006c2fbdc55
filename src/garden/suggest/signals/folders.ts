/** Where notes lie: an overview links to its folder, and what lies beside a linked note may be meant as well. */
import type { Corpus } from '../corpus/corpus.ts'

export interface Folders {
  /** How many of the `links` of one note lead to the folder of `target`, and how many notes lie there. */
  near(target: number, linked: ReadonlyMap<string, number>): { links: number; notes: number }
  /** How many of `targets` lie in each folder. */
  count(targets: Iterable<number>): Map<string, number>
  isSame(one: number, other: number): boolean
}

export function readFolders({ notes }: Corpus): Folders {
  const sizes = new Map<string, number>()
  const folderAt = (note: number) => notes[note]?.folder ?? ''
  for (const { folder } of notes) sizes.set(folder, (sizes.get(folder) ?? 0) + 1)
  return {
    near: (target, linked) => ({
      links: linked.get(folderAt(target)) ?? 0,
      notes: sizes.get(folderAt(target)) ?? 0,
    }),
    count(targets) {
      const counts = new Map<string, number>()
      for (const target of targets) counts.set(folderAt(target), (counts.get(folderAt(target)) ?? 0) + 1)
      return counts
    },
    isSame: (one, other) => folderAt(one) === folderAt(other),
  }
}
