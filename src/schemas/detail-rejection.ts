/** A detail that the owner does not want: a line of `.one/describe/rejected.jsonl` in the vault, committed with the notes. */
import { z } from 'zod'

export const detailRejectionSchema = z.strictObject({
  kind: z.enum(['description', 'topic', 'tag', 'alias', 'alt']),
  /** Path of the note, in the vault. */
  note: z.string().min(1),
  /** What was suggested, for the owner to read. */
  value: z.string(),
  /** Of the detail: what is never suggested again. */
  id: z.string().min(1),
})

export type DetailRejection = z.infer<typeof detailRejectionSchema>
