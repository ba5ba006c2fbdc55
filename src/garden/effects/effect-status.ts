/** Where an effect stands, by the lines of the ledger that tell of it. */
import type { EffectLine, Receipt } from '../../schemas/effect-line.ts'

export interface EffectStatus {
  /** `damaged`: its lines contradict each other, and nothing is done before a person has looked. */
  state: 'new' | EffectLine['state'] | 'damaged'
  channel: string | null
  /** Whether it changes what was sent: doing that twice does no harm, so that it is claimed again while it is in doubt. */
  isUpdate: boolean
  /** Of the bytes that were put down last. */
  hash: string | null
  /** What approved these bytes last. */
  approval: { by: string; commit: string; record: string } | null
  /** When it was claimed first, whatever its bytes were: what channels make their keys of. */
  firstClaim: string | null
  /** The last one, and the bytes and the approval that it was made with. */
  claim: { at: string; run: string; hash: string; commit: string; record: string } | null
  /** How often these bytes were tried under this approval, without what said nothing of them, such as a 429. */
  tries: number
  /** The last one of these bytes under this approval. */
  failure: { at: string; reason: string; again: boolean; after: string | null; stops: boolean } | null
  /** Why it is not known whether it was sent. */
  doubt: string | null
  receipt: Receipt | null
  /** Whether the owner said how it ended, and no channel. */
  isSettled: boolean
}

type Line<State extends EffectLine['state']> = Extract<EffectLine, { state: State }>

export const newEffect: EffectStatus = {
  state: 'new',
  channel: null,
  isUpdate: false,
  hash: null,
  approval: null,
  firstClaim: null,
  claim: null,
  tries: 0,
  failure: null,
  doubt: null,
  receipt: null,
  isSettled: false,
}

/**
 * What may follow upon what; nothing follows upon `done`. That a thing was sent is
 * believed whenever it comes: a run that was given up may tell it late.
 */
const mayFollow: Readonly<Record<EffectStatus['state'], readonly EffectLine['state'][]>> = {
  new: ['proposed'],
  proposed: ['proposed', 'approved', 'done'],
  approved: ['proposed', 'approved', 'claimed', 'done'],
  claimed: ['done', 'failed', 'unknown'],
  failed: ['proposed', 'approved', 'claimed', 'done'],
  unknown: ['done', 'failed'],
  done: [],
  damaged: [],
}

/** Reads `lines` of one effect in the order in which they were written. */
export function effectStatus(lines: readonly EffectLine[]): EffectStatus {
  return lines.reduce(follow, newEffect)
}

/** The status after one more line. */
export function follow(before: EffectStatus, line: EffectLine): EffectStatus {
  return after(before, line) ?? { ...before, state: 'damaged' }
}

/** Null where `line` may not follow: what is approved or claimed is of the bytes that stand before it, and only what is approved is claimed. */
function after(before: EffectStatus, line: EffectLine): EffectStatus | null {
  if (!mayFollow[before.state].includes(line.state) && !isRepeated(before, line)) return null
  switch (line.state) {
    case 'proposed':
      return afterProposed(before, line)
    case 'approved':
      return afterApproved(before, line)
    case 'claimed':
      return afterClaimed(before, line)
    case 'failed':
      return afterFailed(before, line)
    case 'unknown':
      return { ...before, state: 'unknown', doubt: line.reason }
    case 'done':
      return afterDone(before, line)
  }
}

function isRepeated({ state, isUpdate }: EffectStatus, line: EffectLine): boolean {
  const isOpen = state === 'claimed' || state === 'unknown'
  return isUpdate && isOpen && (line.state === 'approved' || line.state === 'claimed')
}

function afterProposed(before: EffectStatus, line: Line<'proposed'>): EffectStatus {
  const { firstClaim, claim } = before
  const { channel, hash, updates } = line
  const isUpdate = updates !== undefined
  return { ...newEffect, state: 'proposed', channel, isUpdate, hash, firstClaim, claim }
}

function afterApproved(before: EffectStatus, line: Line<'approved'>): EffectStatus | null {
  const { by, commit, record, hash } = line
  if (before.hash !== hash) return null
  const anew = before.approval?.commit === commit ? {} : { tries: 0, failure: null }
  return { ...before, ...anew, state: 'approved', approval: { by, commit, record } }
}

function afterClaimed(before: EffectStatus, { at, run, hash }: Line<'claimed'>): EffectStatus | null {
  const { approval, failure, tries } = before
  if (before.hash !== hash || approval === null || failure?.again === false) return null
  const { commit, record } = approval
  const claim = { at, run, hash, commit, record }
  return {
    ...before,
    state: 'claimed',
    firstClaim: before.firstClaim ?? at,
    claim,
    doubt: null,
    tries: tries + 1,
  }
}

function afterFailed(before: EffectStatus, line: Line<'failed'>): EffectStatus {
  const { at, reason, again, after: opens = null, stops = false, settled } = line
  const tries = again && (stops || opens !== null) ? before.tries - 1 : before.tries
  const failure = { at, reason, again, after: opens, stops }
  return { ...before, state: 'failed', tries, failure, doubt: null, isSettled: settled === true }
}

function afterDone(before: EffectStatus, { receipt, settled }: Line<'done'>): EffectStatus | null {
  return before.claim && { ...before, state: 'done', receipt, doubt: null, isSettled: settled === true }
}
