/** Notes that say next to nothing while others lead readers to them, and notes that nothing leads to or from. */
import { count } from '../report/count.ts'
import { listFronts } from './list-fronts.ts'
import type { TendScope, TendTask } from './task.ts'
import { companyOf, tendedNotes } from './tended-notes.ts'

/** A note of fewer words is a stub. */
const fewestWords = 40

/** Notes that are as alike as this could be linked. */
const leastLikeness = 0.15

export function findStubs(scope: TendScope): TendTask[] {
  const frontsList = listFronts(scope)
  return tendedNotes(scope).flatMap((note): TendTask[] => {
    const { path, words, fields } = note
    const { from } = companyOf(scope, path)
    if (words >= fewestWords || from.length === 0 || fields.maturity === 'evergreen') return []
    if (frontsList(note)) return []
    return [
      {
        kind: 'stub',
        note: path,
        place: null,
        others: from,
        reason: `It has ${words === 0 ? 'no words' : count(words, 'word')}, and ${count(from.length, 'note')} lead${from.length === 1 ? 's' : ''} here.`,
        weight: Math.min(0.85, 0.35 + 0.1 * from.length),
      },
    ]
  })
}

/** None where there is one note alone: it has nothing to be linked with. */
export function findOrphans(scope: TendScope): TendTask[] {
  if ([...scope.garden.notes.keys()].filter(scope.isShown).length < 2) return []
  return tendedNotes(scope).flatMap(({ path, words }): TendTask[] => {
    const { from, to } = companyOf(scope, path)
    if (words < fewestWords || from.length + to.length > 0) return []
    const [nearest] = scope
      .likeness()
      .near(path, leastLikeness)
      .filter(({ note }) => scope.isShown(note))
    const hint = nearest ? ` It is most like \`${nearest.note}\`.` : ''
    return [
      {
        kind: 'orphan',
        note: path,
        place: null,
        others: nearest ? [nearest.note] : [],
        reason: `No link leads to it or from it.${hint}`,
        weight: nearest ? 0.55 : 0.4,
      },
    ]
  })
}
