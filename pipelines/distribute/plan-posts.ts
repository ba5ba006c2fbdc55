/** What is done about each post of the records, or would be. */
import { createHash, randomUUID } from 'node:crypto'
import type { DistributionRow } from '../../src/garden/distribution/distribution.ts'
import { distributionRow } from '../../src/garden/distribution/distribution-row.ts'
import type { SortedPost } from '../../src/garden/distribution/sort-posts.ts'
import { decideApproval } from '../../src/garden/effects/decide-approval.ts'
import type { Approval, Refusal } from '../../src/garden/effects/effect.ts'
import { type EffectBook, readBook } from '../../src/garden/effects/effect-book.ts'
import { claimLines } from '../../src/garden/effects/effect-lines.ts'
import { type EffectStatus, newEffect } from '../../src/garden/effects/effect-status.ts'
import { postKind } from '../../src/garden/posts/post-kind.ts'
import type { DistributionSettings } from '../../src/schemas/distribution-settings.ts'
import type { Post } from '../../src/schemas/post.ts'
import type { OpenedChannels } from '../adapters/channels/open-channels.ts'
import { effectTimes } from '../adapters/effects/effect-times.ts'
import type { Ledger, LedgerState } from '../adapters/effects/open-ledger.ts'
import { planWanted, type RunRules, runEffects, type Wanted } from '../adapters/effects/run-effects.ts'
import type { DistributionRead } from './read-distribution.ts'

export interface PostsState {
  read: DistributionRead
  settings: DistributionSettings
  channels: Pick<OpenedChannels, 'doors'>
  /** When the ledger was begun, in milliseconds since 1970; null where there is none. */
  began: number | null
  /** Milliseconds since 1970. */
  now(): number
}

/** Nothing is written or sent. Limits count what stands before a post as if it had been sent. */
export async function planPosts(ledger: Ledger, state: PostsState): Promise<DistributionRow[]> {
  let known = await ledger.read()
  let sent = 0
  const { now } = state
  const rules = rulesOf(state)
  return state.read.posts.map((sorted) => {
    const wanted = wantPost(sorted, state)
    if (!wanted) return restingRow(sorted, known, state)
    const planned = planWanted(known, wanted, { now, rules, sent })
    const { effect, status, step, receipt } = planned
    const planOf = (plan: Pick<DistributionRow, 'does' | 'because'>) =>
      distributionRow(sorted, { id: effect.id, status }, plan)
    if (step.do === 'nothing') return planOf({ does: 'nothing', because: step.because })
    if (step.do === 'reconcile') return planOf({ does: 'find', because: null })
    sent += 1
    const claim = { run: 'plan', at: new Date(now()).toISOString() }
    known = { ...known, lines: [...known.lines, ...claimLines(effect, status, step.approval, claim)] }
    return planOf({ does: receipt === null ? (wanted.mayBeSent ? 'seek' : 'send') : 'update', because: null })
  })
}

/** Sends, changes or looks for what is due. Throws where the ledger cannot be read or written: nothing more is sent then. */
export async function sendPosts(ledger: Ledger, state: PostsState): Promise<DistributionRow[]> {
  const { now } = state
  const wanted = state.read.posts.flatMap((sorted) => {
    const one = wantPost(sorted, state)
    return one ? [{ sorted, one }] : []
  })
  const options = { run: randomUUID(), now, rules: rulesOf(state) }
  const reports = await runEffects(
    ledger,
    wanted.map(({ one }) => one),
    options,
  )
  const known = await ledger.read()
  return state.read.posts.map((sorted) => {
    const report = reports[wanted.findIndex((one) => one.sorted === sorted)]
    if (!report) return restingRow(sorted, known, state)
    const { effect, status, did, waits } = report
    return distributionRow(sorted, { id: effect.id, status }, { does: did ?? 'nothing', because: waits })
  })
}

/** One that is not even asked about: what keeps it back that the owner can mend is told before a missing secret. */
function restingRow(sorted: SortedPost, { lines }: LedgerState, state: PostsState): DistributionRow {
  const book = readBook(lines)
  const status = book.statuses.get(sorted.id) ?? newEffect
  const because = sorted.obstacle ?? restingReason(status, approvalOf(sorted, state, book))
  return distributionRow(sorted, { id: sorted.id, status }, { does: 'nothing', because })
}

function restingReason({ state }: EffectStatus, approval: Approval | Refusal): DistributionRow['because'] {
  if (state === 'done' || state === 'unknown') return state
  return typeof approval === 'string' ? approval : 'no-secret'
}

function approvalOf(
  { path, id, hash }: Pick<SortedPost, 'path' | 'id' | 'hash'>,
  { read, settings, now }: PostsState,
  book: EffectBook,
): Approval | Refusal {
  const rules = { approvers: settings.approvers, approvalHolds: settings.approvalHolds * day }
  return decideApproval(postKind, { id, hash }, read.evidence.get(path) ?? null, book, now(), rules)
}

/** Null where it cannot be sent, whoever approved it. */
function wantPost(sorted: SortedPost, state: PostsState): Wanted<Post> | null {
  const { path, id, hash, post, obstacle } = sorted
  const { read, channels } = state
  const door = channels.doors.get(post.channel)
  if (obstacle !== null || !door) return null
  const effect = { id, hash, channel: post.channel, subject: post.note }
  return {
    effect,
    what: post,
    door,
    mayBeSent: isOlder(read.since.get(path) ?? 0, state),
    approve: (book) => approvalOf(sorted, state, book),
    recall: async (commit, record) => {
      const before = await read.recall(commit, record)
      // This door leads to one account: that another one lacks it says nothing of that one.
      return before?.channel === post.channel && before.to === post.to ? before : null
    },
  }
}

/** Whether a file stood there before the ledger was begun. */
function isOlder(since: number, { began }: PostsState): boolean {
  return began === null || !(since > began + clockSlack)
}

/** Milliseconds by which the clocks of those who commit and of those who send may differ. */
const clockSlack = 10 * 60_000

const day = 24 * 60 * 60_000

function rulesOf({ settings: { limits } }: PostsState): RunRules {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  return { ...effectTimes, limits, digest }
}
