/** Something that a garden could do with, for its owner to decide on. */
import type { Garden } from '../garden.ts'
import type { VaultPath } from '../paths.ts'
import type { Likeness } from '../writing/likeness.ts'

export type TaskKind =
  | 'out-of-step'
  | 'wanted'
  | 'missing-picture'
  | 'near-duplicate'
  | 'stale'
  | 'stub'
  | 'orphan'
  | 'promote'

export interface TendTask {
  kind: TaskKind
  /** The note to open. */
  note: VaultPath
  /** Where in it, one-based; null where the whole note is meant. */
  place: { line: number; column: number } | null
  /** Other notes that it is about. */
  others: VaultPath[]
  /** One sentence, in which names stand between backticks. */
  reason: string
  /** How much it matters, from 0 to 1. */
  weight: number
}

export interface TendScope {
  garden: Garden
  settings: { evergreenMonths: number; lang: string }
  likeness: () => Likeness
  /** Whether a note may be spoken of; of others nothing is told. */
  isShown: (note: VaultPath) => boolean
  /** Whether a task may be told that has this reason: it may name a note that is not published. Left out, all are. */
  isTold?: (reason: string) => boolean
}
