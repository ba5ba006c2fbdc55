/**
 * A batch of questions that a provider answers within a day, for less: one file of
 * `.one/engine/batches/` in the vault. It is written before anything is sent, and
 * taken away when all is settled. It holds hashes and numbers alone, no word of a note.
 */
import { z } from 'zod'
import { purposes } from './spend-line.ts'

const nanos = z.int().min(0)

export const batchRecordSchema = z.strictObject({
  /** Names the batch, here and in what the server keeps of it. */
  id: z.uuid(),
  /** The hash of all requests, as they are sent. */
  requests: z.string().min(1),
  /** How long they are together. */
  bytes: z.int().min(1),
  /** `YYYY-MM-DD` on which it was reserved, in the month of whose ledger it is settled. */
  day: z.iso.date(),
  /** Names its line in the ledger. */
  reservation: z.string().min(1),
  purpose: z.enum(purposes),
  model: z.string().min(1),
  baseUrl: z.string().min(1),
  endpoint: z.enum(['/v1/chat/completions', '/v1/responses']),
  /** Of a million tokens in a batch. */
  prices: z.strictObject({ input: z.number().min(0), output: z.number().min(0) }),
  /** What was asked, by the hash that the answer is kept under, with its worst case in billionths. */
  lines: z.array(z.strictObject({ call: z.string().min(1), nanos })).min(1),
  /** The file of the requests and the batch, as the server names them; null before they are known. */
  file: z.string().min(1).nullable(),
  batch: z.string().min(1).nullable(),
})

export type BatchRecord = z.infer<typeof batchRecordSchema>
export type BatchEndpoint = BatchRecord['endpoint']
