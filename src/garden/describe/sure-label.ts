/** Whether the votes of its neighbours are enough for a note to be suggested a label that its owner will most likely accept. */
import type { LabelVote } from './vote-labels.ts'

export interface LabelGiven {
  /** The nearest of the notes that voted. */
  nearest: number | undefined
  /** The share of all notes with a label that have this one. */
  shareOfAll: number
  /** Whether another note lies in the same folder. */
  isBeside: (note: number) => boolean
}

const leastShare = 0.5
const leastSupport = 3
/** Sums of likeness: neighbours that are hardly alike are none. */
const leastWeight = 0.5
/** What most notes have, a stage of their growth for instance, says little of this one: its neighbours have it more often still. */
const leastLift = 1.2
const nearlyAll = 0.97

/** The bounds are those at which bench/RESULTS.md finds most of what is suggested to be the author's. */
export function isSureLabel(
  { share, weight, support }: LabelVote,
  { nearest, shareOfAll, isBeside }: LabelGiven,
): boolean {
  return (
    share >= Math.max(leastShare, Math.min(nearlyAll, leastLift * shareOfAll)) &&
    support.length >= leastSupport &&
    weight >= leastWeight &&
    support[0] === nearest &&
    support.some(isBeside)
  )
}
