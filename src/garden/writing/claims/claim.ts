/** What a text of the garden's own making consists of: claims, each with the sentences that it stands on. */
import type { Sentence } from '../sentences/sentence.ts'

export interface Claim {
  text: string
  kind: ClaimKind
  /** The sentences that it stands on, in the order in which they say it. A gap has none. */
  support: readonly Sentence[]
}

/** A gap says what the garden does not. */
export type ClaimKind = 'fact' | 'judgement' | 'gap'

declare const verified: unique symbol

/** A claim that has passed every check. Only `verifyClaims` makes one. */
export type VerifiedClaim = Claim & { readonly [verified]: true }

export interface ClaimProblem {
  rule: ClaimRule
  /** What of the claim its quotes do not hold, as written there. */
  words: string
}

export type ClaimRule =
  | 'support'
  | 'quote'
  | 'number'
  | 'unit'
  | 'date'
  | 'name'
  | 'negation'
  | 'opposite'
  | 'address'
  | 'markup'
  | 'duplicate'
  /** The second reader does not find it in its quotes. */
  | 'entailment'
  /** The second reader let false statements pass. */
  | 'unchecked'
