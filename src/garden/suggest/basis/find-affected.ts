/** Which notes that did not change have to be looked at again because others did. */
import type { CorpusNote } from '../corpus/corpus.ts'
import type { Shortlisted } from '../shortlist.ts'
import type { View } from '../view.ts'

/** So many notes are looked at for each new name: those in which its terms weigh most. */
const mostForName = 50

/**
 * The positions of the notes that may say a name which is new in the notes of `read`, or were to link to one
 * of them by its words; `view` is as it was before, and `lists` holds what was worth a look, by position.
 */
export function findAffected(
  view: View,
  read: ReadonlyMap<number, CorpusNote>,
  lists: readonly (readonly Shortlisted[])[],
): Set<number> {
  const affected = new Set<number>()
  const renamed = new Set<string>()
  for (const [at, note] of read) {
    const before = view.corpus.notes[at]
    const old = new Set(before?.names.map(({ spelling }) => spelling))
    const fresh = note.names.filter(({ spelling }) => !old.has(spelling))
    for (const { terms } of fresh) for (const holder of holdersOf(terms, view)) affected.add(holder)
    if (before && (fresh.length > 0 || old.size !== new Set(note.names.map(({ spelling }) => spelling)).size))
      renamed.add(note.path)
  }
  lists.forEach((list, at) => {
    if (list.some(({ kind, target }) => kind === 'mention' && renamed.has(target))) affected.add(at)
  })
  for (const at of read.keys()) affected.delete(at)
  return affected
}

/** The notes that have all of `terms`, at most some. */
function holdersOf(terms: readonly number[], { content }: View): number[] {
  const { starts, notes, weights } = content.postings
  const sums = new Map<number, { count: number; weight: number }>()
  const wanted = new Set(terms)
  for (const term of wanted) {
    for (let row = starts[term] ?? 0; row < (starts[term + 1] ?? 0); row += 1) {
      const note = notes[row] ?? 0
      const sum = sums.get(note) ?? { count: 0, weight: 0 }
      sums.set(note, { count: sum.count + 1, weight: sum.weight + (weights[row] ?? 0) })
    }
  }
  return [...sums]
    .filter(([, { count }]) => count === wanted.size)
    .sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0])
    .slice(0, mostForName)
    .map(([note]) => note)
}
