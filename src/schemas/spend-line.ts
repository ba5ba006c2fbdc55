/**
 * What an engine cost: a line of `.one/engine/<month>.jsonl` in the vault. Before a
 * call its worst case is reserved, and after it settled: a reservation alone
 * is a call whose end nobody saw, and counts whole.
 */
import { z } from 'zod'

/** What calls are for. */
export const purposes = ['embeddings', 'judge', 'claims', 'entailment', 'draft', 'describe', 'posts'] as const

/** Money in billionths of the currency: a whole number, so that sums are exact. */
const nanos = z.int().min(0)

const shared = {
  /** Of one attempt of one call. */
  id: z.string().min(1),
  /** `YYYY-MM-DD` where the command ran. */
  day: z.iso.date(),
}

export const spendLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reserved'),
    ...shared,
    /** Of the command that ran. */
    run: z.string().min(1),
    /** Which command that was, such as `link`; lines of older versions do not say. */
    command: z.string().min(1).optional(),
    /** What the call was for. */
    purpose: z.enum(purposes),
    model: z.string().min(1),
    /** The hash of all that was asked: the cache knows the answer under it, or the hashes of its texts. */
    call: z.string().min(1),
    baseUrl: z.string().min(1),
    currency: z.string().length(3),
    nanos,
  }),
  z.strictObject({
    kind: z.literal('settled'),
    ...shared,
    /** As the server counted; null where it did not say. */
    inputTokens: z.int().min(0).nullable(),
    outputTokens: z.int().min(0).nullable(),
    nanos,
    /** How the attempt ended. */
    outcome: z.enum([
      'answered',
      'key',
      'forbidden',
      'limit',
      'request',
      'server',
      'timeout',
      'network',
      'answer',
      'aborted',
    ]),
  }),
])

export type SpendLine = z.infer<typeof spendLineSchema>
export type Reservation = Extract<SpendLine, { kind: 'reserved' }>
export type Settlement = Extract<SpendLine, { kind: 'settled' }>
