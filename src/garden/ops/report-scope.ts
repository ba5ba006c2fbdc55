/** What all sections are told from. */
import type { EffectLine } from '../../schemas/effect-line.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Post } from '../../schemas/post.ts'
import type { SpendLine } from '../../schemas/spend-line.ts'
import type { LeftOfBudget } from '../engine/cost-report.ts'
import type { Period } from './period.ts'
import type { Snapshot } from './snapshot.ts'
import type { ScheduledWorkflow } from './workflow-schedules.ts'

export interface ReportScope {
  period: Period
  previous: Period
  zone: string
  /** The last moment that counts, in milliseconds since 1970. */
  last: number
  /** How the garden stood then, when the period began, and when the one before began; null before its first commit. */
  now: Snapshot | null
  before: Snapshot | null
  earlier: Snapshot | null
  /** The last periods, the oldest first and this one at the end, each with how the garden stood at its end. */
  past: readonly PastPeriod[]
  /** What became of posts, and what was seen of the machinery, until the last moment, as the ledger has it. */
  effects: readonly EffectLine[]
  observations: readonly Observation[]
  /** The posts in the commit that stood then, and in the one that stood when the period began. */
  posts: readonly CommittedPost[]
  postsBefore: readonly CommittedPost[]
  /** The workflows with a schedule in these commits. */
  scheduled: readonly ScheduledWorkflow[]
  scheduledBefore: readonly ScheduledWorkflow[]
  /** Of calls of engines, as the commit has them. */
  spend: readonly SpendLine[]
  /** Files of records that hold lines which cannot be read: what those say is missing here. */
  damaged: readonly string[]
  settings: ScopeSettings
}

export interface ScopeSettings {
  /** What stands before paths of the vault in the repository; empty or ending in `/`. */
  prefix: string
  /** Null where no engine is set up. */
  limits: LeftOfBudget | null
  webRecheckDays: number
  /** On which day a token ends, by the name of its secret. */
  expires: Readonly<Record<string, string>>
}

export interface PastPeriod {
  period: Period
  snapshot: Snapshot | null
}

export interface CommittedPost {
  /** Of its effect. */
  id: string
  path: string
  post: Post
}
