/**
 * Does what was approved in the outside world, each thing once: its claim stands at
 * `origin` before anything is sent. What a run that died may have sent is
 * looked for where it would be, and never sent again blindly.
 */
import type { Approval, Effect, Refusal } from '../../../src/garden/effects/effect.ts'
import { type EffectBook, readBook } from '../../../src/garden/effects/effect-book.ts'
import { claimLines, outcomeLine } from '../../../src/garden/effects/effect-lines.ts'
import { type EffectStatus, newEffect } from '../../../src/garden/effects/effect-status.ts'
import type { Waiting } from '../../../src/garden/effects/next-step.ts'
import type { Call, Outcome } from '../../../src/garden/effects/outcome.ts'
import { type PlannedEffect, type PlanRules, planEffect } from '../../../src/garden/effects/plan-effect.ts'
import { UserError } from '../../../src/garden/user-error.ts'
import type { EffectLine } from '../../../src/schemas/effect-line.ts'
import type { Door } from './door.ts'
import type { Ledger, LedgerState } from './open-ledger.ts'

/** What is asked for: the effect, its content, where it goes and what the newest records say of its approval. */
export interface Wanted<What> {
  effect: Effect
  what: What
  door: Door<What>
  /** Whether a ledger that is lost may tell that it was sent: it is looked for, whenever that was, before it is sent. */
  mayBeSent?: boolean
  /** Decided upon what the ledger says at that moment: an approval is used once. */
  approve(book: EffectBook): Approval | Refusal
  /** What it was when `record` was approved by `commit`; null where that cannot be read any more. */
  recall(commit: string, record: string): Promise<What | null>
}

export interface RunRules extends PlanRules {
  /** Milliseconds from a claim after which what was claimed is not sent any more: far less than `claimHolds`. */
  sendWithin: number
}

export interface RunOptions {
  /** Names this run, unlike every other. */
  run: string
  /** Milliseconds since 1970. */
  now(): number
  rules: RunRules
}

export interface EffectReport {
  effect: Effect
  status: EffectStatus
  /** What was done about it. */
  did: 'send' | 'update' | 'find' | null
  /** Why nothing was; null where something was. */
  waits: Waiting | 'channel-stopped' | null
}

/** How often a run that others pass looks again. */
const mostRounds = 50

/** Throws where the ledger cannot be read or written, or has a line that is none: nothing more is sent then. */
export async function runEffects<What>(
  ledger: Ledger,
  wanted: readonly Wanted<What>[],
  options: RunOptions,
): Promise<EffectReport[]> {
  const reports: EffectReport[] = []
  const stopped = new Set<string>()
  let state = await ledger.read()
  let sent = 0
  for (const one of wanted) {
    const { channel } = one.effect
    const did = await runEffect(ledger, state, one, { ...options, sent, isStopped: stopped.has(channel) })
    state = did.state
    reports.push(did.report)
    if (did.claimed) sent += 1
    if (did.closes) stopped.add(channel)
  }
  return reports
}

interface Did {
  state: LedgerState
  report: EffectReport
  claimed: boolean
  /** Whether the channel wants no more of this run. */
  closes: boolean
}

async function runEffect<What>(
  ledger: Ledger,
  known: LedgerState,
  wanted: Wanted<What>,
  options: RunOptions & { sent: number; isStopped: boolean },
): Promise<Did> {
  let state = known
  for (let round = 0; round < mostRounds; round += 1) {
    const planned = planWanted(state, wanted, options)
    const { effect, status, step } = planned
    const waits = (because: EffectReport['waits']): Did => {
      return { state, report: { effect, status, did: null, waits: because }, claimed: false, closes: false }
    }
    if (step.do === 'nothing') return waits(step.because)
    if (options.isStopped) return waits('channel-stopped')
    if (step.do === 'reconcile') return reconcile(ledger, state, wanted, planned, options)
    const claim = { run: options.run, at: instant(options) }
    const claimed = await ledger.add(state, claimLines(effect, status, step.approval, claim))
    if (claimed && holdsClaim(statusIn(claimed, effect), claim))
      return send(ledger, claimed, wanted, planned, options)
    state = claimed ?? (await ledger.read())
  }
  throw new Error('the ledger was changed by others again and again')
}

/** A push can hang for so long that other runs have ended the claim meanwhile, or made their own. */
function holdsClaim({ state, claim }: EffectStatus, { run, at }: { run: string; at: string }): boolean {
  return state === 'claimed' && claim?.run === run && claim.at === at
}

/** What is to be done about `wanted` now. Throws `UserError` where the ledger cannot be trusted. */
export function planWanted<What>(
  { lines, faults }: LedgerState,
  { effect, door, approve }: Wanted<What>,
  { now, rules, sent }: Pick<RunOptions, 'now'> & { rules: PlanRules; sent: number },
): PlannedEffect {
  const [fault] = faults
  if (fault)
    throw new UserError(
      `The ledger of what was sent cannot be read: ${fault.file}:${fault.line}.`,
      'Mend that line on the branch `one/ledger`. Until then nothing is sent.',
    )
  const book = readBook(lines)
  const wish = { effect, approval: approve(book), canUpdate: door.update !== null }
  return planEffect(book, wish, { now: now(), sent }, rules)
}

async function send<What>(
  ledger: Ledger,
  state: LedgerState,
  wanted: Wanted<What>,
  planned: PlannedEffect,
  options: RunOptions,
): Promise<Did> {
  const { claim, firstClaim } = statusIn(state, planned.effect)
  const isLate = () => options.now() - Date.parse(claim?.at ?? '') > options.rules.sendWithin
  const call = { id: planned.effect.id, claimedAt: Date.parse(firstClaim ?? ''), what: wanted.what }
  const found = isLate() ? null : await seek(wanted, planned)
  const outcome: Outcome =
    found ?? (isLate() ? tooLate : await sayDoubt(() => perform(wanted.door, call, planned)))
  const did = found ? 'find' : planned.receipt === null ? 'send' : 'update'
  return { ...(await end(ledger, state, { effect: planned.effect, did, outcome }, options)), claimed: true }
}

const tooLate: Outcome = { state: 'failed', reason: 'it took too long to claim it', again: true }

/** What a ledger that is lost may have sent, or doubt about it; null where nothing keeps it from being sent. */
async function seek<What>(
  { door, what, mayBeSent }: Wanted<What>,
  { effect, status, receipt }: PlannedEffect,
): Promise<Outcome | null> {
  // Its owner has looked.
  if (!mayBeSent || receipt !== null || status.isSettled) return null
  const found = await sayDoubt(() => door.find({ id: effect.id, claimedAt: null, what }))
  if (found.state === 'failed') return null
  if (found.state === 'done') return found
  return { state: 'unknown', reason: `it was approved before this ledger began, and ${found.reason}` }
}

function perform<What>(door: Door<What>, call: Call<What>, { receipt }: PlannedEffect): Promise<Outcome> {
  return receipt !== null && door.update ? door.update(call, receipt) : door.send(call)
}

/** Looks for what was claimed, as it was then: its text and address may be others by now. */
async function reconcile<What>(
  ledger: Ledger,
  state: LedgerState,
  wanted: Wanted<What>,
  planned: PlannedEffect,
  options: RunOptions,
): Promise<Did> {
  const { effect, status } = planned
  const { claim, firstClaim } = status
  const isSame = claim?.hash === effect.hash
  const what = isSame ? wanted.what : claim && (await wanted.recall(claim.commit, claim.record))
  const call = { id: effect.id, claimedAt: wanted.mayBeSent ? null : Date.parse(firstClaim ?? '') }
  const outcome: Outcome = what
    ? await sayDoubt(() => wanted.door.find({ ...call, what }))
    : { state: 'unknown', reason: 'what was claimed cannot be read any more' }
  return { ...(await end(ledger, state, { effect, did: 'find', outcome }, options)), claimed: false }
}

/** A door that breaks tells nothing of what it did, and its words may hold a key. */
async function sayDoubt(act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act()
  } catch {
    return { state: 'unknown', reason: 'the channel broke off' }
  }
}

/** Puts down what came of the claim that stands in `known`, however often others push in between. */
async function end(
  ledger: Ledger,
  known: LedgerState,
  { effect, did, outcome }: { effect: Effect; did: EffectReport['did']; outcome: Outcome },
  options: RunOptions,
): Promise<Did> {
  const { claim } = statusIn(known, effect)
  const closes = outcome.state === 'failed' && (outcome.stops === true || outcome.after !== undefined)
  let state = known
  for (let round = 0; round < mostRounds; round += 1) {
    const status = statusIn(state, effect)
    const line = outcomeLine(effect.id, instant(options), outcome)
    if (!mayEnd(status, line, claim))
      return { state, report: { effect, status, did, waits: null }, claimed: false, closes }
    state = (await ledger.add(state, [line])) ?? (await ledger.read())
  }
  throw new Error('the ledger was changed by others again and again')
}

/** Only what was sent is told of a claim that another run has ended or taken over meanwhile. */
function mayEnd(status: EffectStatus, line: EffectLine, claim: EffectStatus['claim']): boolean {
  if (status.state === 'done' || status.state === 'damaged') return false
  if (line.state === 'done') return true
  const isOpen = status.state === 'claimed' || (status.state === 'unknown' && line.state === 'failed')
  return isOpen && status.claim?.run === claim?.run && status.claim?.at === claim?.at
}

function statusIn({ lines }: LedgerState, { id }: Effect): EffectStatus {
  return readBook(lines).statuses.get(id) ?? newEffect
}

function instant({ now }: RunOptions): string {
  return new Date(now()).toISOString()
}
