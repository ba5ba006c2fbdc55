/** What is to be done about one thing that is wanted: sent, found, changed where it was sent, or left alone. */
import type { Receipt } from '../../schemas/effect-line.ts'
import type { Approval, Effect, Refusal } from './effect.ts'
import type { EffectBook, Sent } from './effect-book.ts'
import { type EffectStatus, newEffect } from './effect-status.ts'
import { isLive, nextStep, type Step, type StepRules, type Waiting } from './next-step.ts'

export interface PlanRules extends StepRules {
  /** How many are sent at most: in one run, and by one channel in a day of UTC. */
  limits: { run: number; day: number }
  /** SHA-256 in hex digits. */
  digest(text: string): string
}

export interface Wish {
  effect: Effect
  approval: Approval | Refusal
  /** Whether the channel can change what was sent. */
  canUpdate: boolean
}

export interface PlannedEffect {
  /** What was wished for, or the update of it. */
  effect: Effect
  status: EffectStatus
  step: Step
  /** What the channel gave for what it has, where this is an update of it. */
  receipt: Receipt | null
}

/** `sent`: how many this run has sent already. */
export function planEffect(
  book: EffectBook,
  wish: Wish,
  { now, sent }: { now: number; sent: number },
  rules: PlanRules,
): PlannedEffect {
  const planned = planUnbound(book, wish, now, rules)
  if (planned.step.do !== 'claim') return planned
  const because = boundOf(book, wish.effect.channel, { now, sent }, rules)
  return because === null ? planned : { ...planned, step: { do: 'nothing', because } }
}

function planUnbound(book: EffectBook, wish: Wish, now: number, rules: PlanRules): PlannedEffect {
  const { effect, approval, canUpdate } = wish
  const status = book.statuses.get(effect.id) ?? newEffect
  const step = nextStep(effect, status, approval, now, rules)
  const first = { effect, status, step, receipt: null }
  const trail = book.trails.get(effect.id) ?? []
  const isAsSent = trail.length === 1 && trail[0]?.hash === effect.hash
  if (status.state !== 'done' || isAsSent) return first
  // What the owner says that it was sent has no receipt to find it by.
  if (!canUpdate || status.isSettled) return { ...first, step: { do: 'nothing', because: 'kept' } }
  return { ...planUpdate(book, wish, { trail, now }, rules), receipt: status.receipt }
}

/** An update is an effect of its own, which begins with what the channel may have: the same text may come back later. */
function planUpdate(
  book: EffectBook,
  { effect, approval }: Wish,
  { trail, now }: { trail: readonly Sent[]; now: number },
  rules: PlanRules,
): Omit<PlannedEffect, 'receipt'> {
  const last = trail.at(-1)
  const isBegun = trail.length > 1 && last?.hash === effect.hash
  const name = JSON.stringify(['update', effect.id, last?.id, effect.hash])
  const id = isBegun ? last.id : rules.digest(name).slice(0, 32)
  const update = { ...effect, id, updates: effect.id }
  const status = book.statuses.get(id) ?? newEffect
  const isBusy = trail.slice(1).some((other) => {
    return other.id !== id && isLive(book.statuses.get(other.id)?.claim ?? null, now, rules)
  })
  const step: Step = isBusy
    ? { do: 'nothing', because: 'claimed' }
    : nextStep(update, status, approval, now, rules)
  return { effect: update, status, step }
}

/** Why nothing more is sent by `channel` at `now`. */
function boundOf(
  { uses, opens }: EffectBook,
  channel: string,
  { now, sent }: { now: number; sent: number },
  { limits }: PlanRules,
): Waiting | null {
  if (now < (Date.parse(opens.get(channel) ?? '') || 0)) return 'channel-waits'
  if (sent >= limits.run) return 'limit-of-run'
  const today = new Date(now).toISOString().slice(0, 10)
  const ofToday = uses.get(channel)?.filter(({ at }) => at.startsWith(today)) ?? []
  return ofToday.length >= limits.day ? 'limit-of-day' : null
}
