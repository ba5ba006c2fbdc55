/** Evergreen notes that nobody tended for long, and written notes that are out of step with those that they quote. */
import { count } from '../report/count.ts'
import { restingSince } from '../resting.ts'
import type { TendScope, TendTask } from './task.ts'
import { companyOf, tendedNotes } from './tended-notes.ts'

export function findStale(scope: TendScope): TendTask[] {
  return tendedNotes(scope).flatMap((note): TendTask[] => {
    const since = restingSince(scope.garden, note, scope.settings)
    if (since === null) return []
    const { from } = companyOf(scope, note.path)
    const leaning =
      from.length === 0 ? '' : `, and ${count(from.length, 'note')} lean${from.length === 1 ? 's' : ''} on it`
    return [
      {
        kind: 'stale',
        note: note.path,
        place: null,
        others: [],
        reason: `It is evergreen and was last tended on ${since}${leaning}: read it again.`,
        weight: Math.min(0.9, 0.5 + 0.05 * from.length),
      },
    ]
  })
}

export function findOutOfStep({ garden, isShown }: TendScope): TendTask[] {
  return [...(garden.writings?.values() ?? [])].flatMap(({ note, problems, quotes }): TendTask[] => {
    const gone = problems.filter(({ state, of }) => state === 'changed' && of !== null && isShown(of))
    const [first] = gone
    if (!first || !isShown(note)) return []
    const { line, column } = first
    return [
      {
        kind: 'out-of-step',
        note,
        place: { line, column },
        others: [...new Set(gone.flatMap(({ of }) => of ?? []))],
        reason: `Of its ${count(quotes, 'quote')}, ${gone.length} ${gone.length === 1 ? 'does' : 'do'} not stand in ${gone.length === 1 ? 'its note' : 'their notes'} any more: write it anew with \`one synthesize\`.`,
        weight: Math.min(0.95, 0.7 + (0.3 * gone.length) / quotes),
      },
    ]
  })
}
