/** What all sections are told from. */
import type { EffectLine } from '../../schemas/effect-line.ts'
import type { Post } from '../../schemas/post.ts'
import type { SpendLine } from '../../schemas/spend-line.ts'
import type { LeftOfBudget } from '../engine/cost-report.ts'
import type { Period } from './period.ts'
import type { Snapshot } from './snapshot.ts'

export interface ReportScope {
  period: Period
  previous: Period
  zone: string
  /** The last moment that counts. */
  last: number
  /** How the garden stood then, when the period began, and when the one before began; null before its first commit. */
  now: Snapshot | null
  before: Snapshot | null
  earlier: Snapshot | null
  /** The last periods, the oldest first and this one at the end, each with how the garden stood at its end. */
  past: readonly PastPeriod[]
  /** Of the kind `post`, those that were written by then. */
  effects: readonly EffectLine[]
  /** Files of the ledger that hold lines which cannot be read. */
  damaged: readonly string[]
  posts: readonly { id: string; path: string; post: Post }[]
  /** Those of calls until that day, by the record in the commit. */
  spend: readonly SpendLine[]
  /** Null where the settings name no engine. */
  limits: LeftOfBudget | null
}

export interface PastPeriod {
  period: Period
  snapshot: Snapshot | null
}
