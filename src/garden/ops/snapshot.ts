/**
 * The garden as it stood in one commit, on one day: what reports keep of it, as JSON carries it. It tells of
 * all notes, and of each whether all may read of it.
 */
import type { Maturity } from '../../schemas/page.ts'
import type { LinkCounts } from '../count-links.ts'
import type { VaultPath } from '../paths.ts'
import type { PublicationChanges } from '../publication/compare-publications.ts'
import type { TaskKind, TendTask } from '../tend/task.ts'
import type { WebState } from '../web/link-state.ts'

export interface Snapshot {
  commit: string
  /** `YYYY-MM-DD` in the zone of the report. */
  day: string
  /** Those in Markdown, by path. */
  notes: SnapshotNote[]
  links: LinkCounts
  /** The first of those that lead to nothing, or perhaps to several notes. */
  broken: BrokenLink[]
  /** How much of each kind there is to tend. */
  tending: Record<TaskKind, number>
  /** Of each kind the first, those that matter most first. */
  tasks: SnapshotTask[]
  /** The pages of other sites that published notes link to, by address. */
  web: WebLinkState[]
  /** The ids of rejected suggestions. */
  rejected: Record<'mention' | 'related', string[]>
  /** What the garden wrote itself. */
  written: WrittenNote[]
  /** What the next publishing changes; null where no publication was accepted yet. */
  next: PublicationChanges | null
}

export interface SnapshotNote {
  path: VaultPath
  title: string
  words: number
  maturity: Maturity | null
  /** Whether it is published. */
  isPublic: boolean
}

export interface BrokenLink {
  outcome: 'missing' | 'ambiguous'
  source: VaultPath
  line: number
  column: number
  /** As it is written. */
  raw: string
  isPublic: boolean
}

export interface SnapshotTask extends TendTask {
  /** Whether all notes that it names are published. */
  isPublic: boolean
}

export interface WebLinkState {
  address: string
  state: WebState
  /** Calendar dates; null where they are not known. */
  asked: string | null
  goneSince: string | null
  moved: string | null
  /** Where a copy is kept. */
  archive: string | null
  /** The published note that links to it first. */
  source: VaultPath
  line: number
}

export interface WrittenNote {
  note: VaultPath
  quotes: number
  /** How many of them do not stand any more where they say. */
  stale: number
  isPublic: boolean
}
