/** What is learned of a garden. */
import type { Logistic } from './logistic.ts'

/** One for what a note says of others, one for what it does not say: their links show in different ways. */
export interface Models {
  mention: Logistic
  related: Logistic
}
