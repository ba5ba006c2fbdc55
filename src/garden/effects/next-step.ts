/** What is to be done about an effect, as far as records tell: a pure function of them and the instant. */
import type { Approval, Effect, Refusal } from './effect.ts'
import type { EffectStatus } from './effect-status.ts'

export type Step =
  | { do: 'claim'; approval: Approval }
  /** A run claimed it and told no end, or in doubt: whether it was sent is to be found out. */
  | { do: 'reconcile' }
  | { do: 'nothing'; because: Waiting }

export type Waiting =
  | Refusal
  | 'done'
  /** The channel has other bytes, which it cannot change. */
  | 'kept'
  | 'damaged'
  /** A run is at it, or was less than `claimHolds` ago. */
  | 'claimed'
  /** As `claimed`, but the run said that it does not know. */
  | 'unknown'
  | 'failed'
  | 'later'
  | 'channel-waits'
  | 'limit-of-run'
  | 'limit-of-day'

export interface StepRules {
  /** Milliseconds after which nobody is still sending what was claimed, and what was sent can be seen. */
  claimHolds: number
  /** Milliseconds that pass before a failed one is tried again, doubled each time. */
  pause: number
  /** How often it is tried in all. */
  mostTries: number
}

/** `now` in milliseconds since 1970. */
export function nextStep(
  { hash }: Pick<Effect, 'hash'>,
  status: EffectStatus,
  approval: Approval | Refusal,
  now: number,
  rules: StepRules,
): Step {
  const { state, claim } = status
  if (state === 'done' || state === 'damaged') return wait(state)
  const isOpen = state === 'claimed' || state === 'unknown'
  if (isOpen && isLive(claim, now, rules)) return wait(state)
  if (isOpen && !status.isUpdate) return { do: 'reconcile' }
  if (typeof approval === 'string') return wait(approval)
  const isKnown = status.hash === hash && status.approval?.commit === approval.commit
  const because = isKnown ? pauseOf(status, now, rules) : null
  return because === null ? { do: 'claim', approval } : wait(because)
}

/** Whether a run may still be at what it claimed. One by a clock that is ahead counts as live. */
export function isLive(
  claim: { at: string } | null,
  now: number,
  { claimHolds }: Pick<StepRules, 'claimHolds'>,
): boolean {
  return claim !== null && now - Date.parse(claim.at) < claimHolds
}

/** Why these bytes are not tried again under the same approval. */
function pauseOf({ failure, tries }: EffectStatus, now: number, rules: StepRules): Waiting | null {
  if (failure === null) return null
  if (!failure.again || tries >= rules.mostTries) return 'failed'
  const opens = tries > 0 ? Date.parse(failure.at) + rules.pause * 2 ** (tries - 1) : 0
  return now < Math.max(opens, Date.parse(failure.after ?? '') || 0) ? 'later' : null
}

function wait(because: Waiting): Step {
  return { do: 'nothing', because }
}
