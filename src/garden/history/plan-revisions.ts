/**
 * Which revisions of a note its readers may know of: those between texts that
 * were published. What it was while it was not public is no part of its history.
 */
import { compareText } from '../paths.ts'
import type { FileRevision, StoredText } from '../vault.ts'
import type { RevisionState } from './revision-facts.ts'

/** What a day of work made of a note. */
export interface PlannedRevision {
  date: string
  /** The last public text before; null where this is the first. */
  before: StoredText | null
  after: StoredText
}

export interface RevisionPlan {
  /** Oldest first. */
  revisions: PlannedRevision[]
  /** Whether it was written before it was public. */
  hadPrivateTime: boolean
}

/** The revisions to show, from those in git, newest first. Work of one day that follows on itself is one revision. */
export function planRevisions(
  history: readonly FileRevision[],
  stateOf: (text: StoredText) => RevisionState,
): RevisionPlan {
  const revisions: PlannedRevision[] = []
  let last: StoredText | null = null
  let hadPrivateTime = false
  for (const { date, before, after } of history.toReversed()) {
    if (!stateOf(after).published) {
      hadPrivateTime ||= last === null
      continue
    }
    // Branches run side by side: a change is told from the text that it was made to.
    const base: StoredText | null = before && last && stateOf(before).published ? before : last
    last = after
    const previous = revisions.at(-1)
    if (previous && previous.date === date && base && isSame(previous.after, base)) previous.after = after
    else revisions.push({ date, before: base, after })
  }
  return {
    revisions: revisions.filter(({ before, after }) => before === null || before.blob !== after.blob),
    hadPrivateTime,
  }
}

/** The most of one note, and of the garden, so that reading them stays within seconds. */
const mostOfNote = 30
const mostOfGarden = 600

/** The latest revisions of all `plans`: those of which is told what was done. A first one needs no telling. */
export function latestRevisions(plans: readonly RevisionPlan[]): Set<PlannedRevision> {
  const some = plans.flatMap(({ revisions }) =>
    revisions.slice(-mostOfNote).filter(({ before }) => before !== null),
  )
  const byDate = some.toSorted(
    (a, b) => compareText(b.date, a.date) || compareText(a.after.path, b.after.path),
  )
  return new Set(byDate.slice(0, mostOfGarden))
}

function isSame(a: StoredText, b: StoredText): boolean {
  return a.blob === b.blob && a.path === b.path
}
