/** How much two short texts say in the same words and order: ROUGE-L, as the harmonic mean of precision and recall. */
import { changedShare } from '../../src/garden/writing/drafting/changed-share.ts'

/** From 0 to 1. */
export function overlap(text: string, reference: string): number {
  return 1 - changedShare(text, reference)
}
