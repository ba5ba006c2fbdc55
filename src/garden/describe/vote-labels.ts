/** Labels that a note could have, by those of the notes that are most like it. */
import type { NearNote } from './nearest-notes.ts'

export interface LabelVote {
  label: string
  /** The share of the likeness of all neighbours that have any label, from 0 to 1. */
  share: number
  /** The likeness of those that have it, in all. */
  weight: number
  /** The positions of the notes that have it, the nearest first. */
  support: number[]
}

/** The votes for each label, the highest share first; ties by name. Notes without a label have no say. */
export function voteLabels(
  near: readonly NearNote[],
  labelsOf: (note: number) => readonly string[],
): LabelVote[] {
  const votes = new Map<string, LabelVote>()
  let all = 0
  for (const { note, likeness } of near) {
    const labels = new Set(labelsOf(note))
    if (labels.size > 0) all += likeness
    for (const label of labels) {
      const vote = votes.get(label) ?? { label, share: 0, weight: 0, support: [] }
      vote.weight += likeness
      vote.support.push(note)
      votes.set(label, vote)
    }
  }
  return [...votes.values()]
    .map((vote) => ({ ...vote, share: vote.weight / (all || 1) }))
    .sort((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1))
}
