/** What is asked of the outside world, and what comes of it. */
import type { Receipt } from '../../schemas/effect-line.ts'

/** One thing to be done outside, once. */
export interface Call<What> {
  /** Of the effect: 32 hex digits, the same at each try. */
  id: string
  /** When it was claimed first, in milliseconds since 1970: the same at each try, so that keys and dates made of it are. */
  claimedAt: number
  what: What
}

/** What is looked for. */
export interface Sought<What> extends Omit<Call<What>, 'claimedAt'> {
  /** As of a call; null: whoever may have sent it put down nothing that is left, so that it can be of any time. */
  claimedAt: number | null
}

/** Reasons are words of ours, never what a server said: it may hold a key. */
export type Outcome =
  | { state: 'done'; receipt: Receipt }
  /** Certainly not sent. */
  | {
      state: 'failed'
      reason: string
      /** Whether it may be tried again as it stands. */
      again: boolean
      /** Not to be tried before this instant (ISO), as the channel asked. */
      after?: string
      /** The channel is not used again in this run, such as after a 401. */
      stops?: boolean
    }
  /** Perhaps sent. */
  | { state: 'unknown'; reason: string }
