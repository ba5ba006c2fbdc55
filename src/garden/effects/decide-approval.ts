/** Whether what stands in the records approves an effect. In any doubt it does not. */
import type { Approval, Effect, Refusal } from './effect.ts'
import { approvalKey, type EffectBook } from './effect-book.ts'

/** What the newest commit of the default branch holds of a record, and the one that brought it there. */
export interface Evidence {
  /** Of the effect that the record, as it stands there, is for. */
  kind: string
  id: string
  hash: string
  /** The path of the record. */
  record: string
  commit: string
  /** When it was made, in milliseconds since 1970. */
  at: number
  /** Whether the history ends there, so that an older one may have brought it. */
  isCutShort: boolean
  /** Who brought it there: all of them have to be approvers. Null where that could not be asked. */
  by: readonly Person[] | null
}

export interface Person {
  /** A login of GitHub; where there is no GitHub the e-mail address of the commit. */
  name: string
  isBot: boolean
}

export interface ApprovalRules {
  /** As the settings name them. */
  approvers: readonly string[]
  /** Milliseconds for which an approval holds. */
  approvalHolds: number
}

/** Milliseconds by which clocks may differ before a commit counts as one of the future. */
const clockSlack = 10 * 60_000

/** `evidence` null: the record is not in the default branch. */
export function decideApproval(
  kind: string,
  { id, hash }: Pick<Effect, 'id' | 'hash'>,
  evidence: Evidence | null,
  book: Pick<EffectBook, 'spent'>,
  now: number,
  { approvers, approvalHolds }: ApprovalRules,
): Approval | Refusal {
  if (evidence === null) return 'not-in-records'
  if (evidence.kind !== kind) return 'other-kind'
  if (evidence.id !== id) return 'other-effect'
  if (evidence.hash !== hash) return 'changed'
  if (evidence.isCutShort) return 'cut-short'
  const { commit, record, at } = evidence
  if ((book.spent.get(approvalKey({ commit, record })) ?? id) !== id) return 'other-effect'
  // A date that is none is in doubt, too.
  if (!(at <= now + clockSlack)) return 'future'
  if (now - at >= approvalHolds) return 'expired'
  const by = refusePeople(evidence.by, approvers)
  return typeof by === 'string' ? by : { by: by.name, commit, record }
}

function refusePeople(by: Evidence['by'], approvers: readonly string[]): Person | Refusal {
  if (by === null) return 'not-asked'
  const [first] = by
  if (first === undefined) return 'no-approver'
  if (by.some(({ isBot, name }) => isBot || name.endsWith('[bot]'))) return 'bot'
  const known = new Set(approvers.map((name) => name.toLowerCase()))
  return by.every(({ name }) => known.has(name.toLowerCase())) ? first : 'no-approver'
}
