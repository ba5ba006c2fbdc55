/**
 * What became of an effect: a line of `effects/<kind>-<year>.jsonl` on the branch of the
 * ledger, where lines are only added. Nothing is sent before the line that claims
 * it stands at `origin`.
 */
import { z } from 'zod'

/** SHA-256 of the exact bytes that are to be sent. */
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** In words of ours: what a server says may hold a key. */
const reason = z.string().min(1).max(500)

const id = z.string().regex(/^[0-9a-f]{32}$/)

/** Whether the owner said so, and no channel. */
const settled = z.literal(true).optional()

const shared = {
  /** Of the effect; the same for the same subject and channel for ever. */
  id,
  at: z.iso.datetime(),
}

/** What a channel gave for what was sent. */
export const receiptSchema = z.strictObject({
  /** As the channel names it. */
  id: z.string().min(1).max(2000),
  /** Where it can be seen; null where nobody but the owner can, or the channel did not say. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
})

export const effectLineSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('proposed'),
    ...shared,
    channel: z.string().min(1),
    /** What it is of, such as the identity of a note. */
    subject: z.string().min(1),
    hash,
    /** The effect that it changes what was sent of; absent where it is no update. */
    updates: id.optional(),
  }),
  z.strictObject({
    state: z.literal('approved'),
    ...shared,
    hash,
    by: z.string().min(1),
    /** Where in that commit it stands, such as the path of a file: an approval is used for one effect. */
    record: z.string().min(1),
    /** The commit that approves. */
    commit: z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
  }),
  z.strictObject({ state: z.literal('claimed'), ...shared, hash, run: z.string().min(1) }),
  z.strictObject({ state: z.literal('done'), ...shared, receipt: receiptSchema, settled }),
  /** Certainly not sent. */
  z.strictObject({
    state: z.literal('failed'),
    ...shared,
    reason,
    /** Whether it may be tried again as it stands. */
    again: z.boolean(),
    /** Not to be tried before, as the channel asked. */
    after: z.iso.datetime().optional(),
    /** The channel took none of what this run had, such as after a 401: no try of this effect. */
    stops: z.boolean().optional(),
    settled,
  }),
  /** Perhaps sent. */
  z.strictObject({ state: z.literal('unknown'), ...shared, reason }),
])

export type EffectLine = z.output<typeof effectLineSchema>
export type Receipt = z.output<typeof receiptSchema>
