/** A suggested link that the owner does not want: a line of `.one/suggestions/rejected.jsonl` in the vault, committed with the notes. */
import { z } from 'zod'

export const rejectionSchema = z.strictObject({
  kind: z.enum(['mention', 'related']),
  /** Path of the note that would have had the link, in the vault. */
  source: z.string().min(1),
  /** Path of the note that it would have led to. */
  target: z.string().min(1),
  /** Of the suggestion: it follows from the three above. */
  id: z.string().min(1),
})

export type Rejection = z.infer<typeof rejectionSchema>
