/** What is learned of a garden. */
import type { Ranker } from './ranker.ts'

/** One for what a note says of others, one for what it does not say: their links show in different ways. */
export interface Models {
  mention: Ranker
  related: Ranker
}
