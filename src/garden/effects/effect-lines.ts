/** The lines that a run adds to the ledger. */
import { type EffectLine, receiptSchema } from '../../schemas/effect-line.ts'
import type { Approval, Effect } from './effect.ts'
import type { EffectStatus } from './effect-status.ts'
import type { Outcome } from './outcome.ts'

/** What must stand at `origin` before `effect` is sent: its bytes, who approved them, and who is about to send them. */
export function claimLines(
  effect: Effect,
  status: EffectStatus,
  approval: Approval,
  { run, at }: { run: string; at: string },
): EffectLine[] {
  const { id, channel, subject, hash, updates } = effect
  const { by, commit, record } = approval
  const isNew = status.hash !== hash
  const isUnapproved = isNew || status.approval?.commit !== commit || status.approval.record !== record
  return [
    ...(isNew
      ? [{ state: 'proposed' as const, id, at, channel, subject, hash, ...(updates ? { updates } : {}) }]
      : []),
    ...(isUnapproved ? [{ state: 'approved' as const, id, at, hash, by, commit, record }] : []),
    { state: 'claimed', id, at, hash, run },
  ]
}

/** The line that tells `outcome`. Whatever a door gives, it is one that can be read again: a receipt that is none must not lose that a thing was sent. */
export function outcomeLine(id: string, at: string, outcome: Outcome): EffectLine {
  switch (outcome.state) {
    case 'done':
      return { state: 'done', id, at, receipt: soundReceipt(outcome.receipt) }
    case 'unknown':
      return { state: 'unknown', id, at, reason: shortReason(outcome.reason) }
    case 'failed': {
      const { again, after, stops } = outcome
      const opens = after === undefined ? Number.NaN : Date.parse(after)
      return {
        state: 'failed',
        id,
        at,
        reason: shortReason(outcome.reason),
        again,
        ...(Number.isNaN(opens) ? {} : { after: new Date(opens).toISOString() }),
        ...(stops ? { stops } : {}),
      }
    }
  }
}

/** What the owner says of an effect whose end nobody else knows. */
export function settledLine(id: string, at: string, wasSent: boolean): EffectLine {
  if (wasSent) return { state: 'done', id, at, receipt: { id, url: null }, settled: true }
  return {
    state: 'failed',
    id,
    at,
    reason: 'the owner says that it was not sent',
    again: true,
    settled: true,
  }
}

function soundReceipt({ id, url }: { id: string; url: string | null }): { id: string; url: string | null } {
  const receipt = { id: id.slice(0, 2000) || 'unnamed', url }
  return receiptSchema.safeParse(receipt).success ? receipt : { ...receipt, url: null }
}

function shortReason(reason: string): string {
  return reason.slice(0, 500) || 'no reason was given'
}
