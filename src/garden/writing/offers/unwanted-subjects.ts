/** What the owner of a garden did not want written, as its pull requests tell. */
import type { Note } from '../../note.ts'
import type { PastProposal } from '../../proposals/past-proposal.ts'
import { findSynthesis } from '../plan-synthesis.ts'
import type { Subject } from '../subject.ts'
import type { SynthesisRecord } from './synthesis-record.ts'

/**
 * The subjects of pull requests that were closed, and those of merged ones of which no written note is
 * there: it was taken out before the merge, removed since, or made the owner's own.
 */
export function unwantedSubjects(
  past: readonly PastProposal<SynthesisRecord>[],
  notes: ReadonlyMap<string, Note>,
): Subject[] {
  return past.flatMap(({ state, record }) => {
    if (state === 'open' || !record) return []
    return record.subjects.filter(
      (subject) => state === 'closed' || findSynthesis(notes.values(), subject) === undefined,
    )
  })
}
