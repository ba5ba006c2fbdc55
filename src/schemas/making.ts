/** That the garden wrote a note: a line of `.one/written/<year>.jsonl` in the vault, committed with the note. */
import { z } from 'zod'

export const makingSchema = z.strictObject({
  /** Path in the vault when it was written. A note that is renamed is known by the hashes. */
  note: z.string().min(1),
  date: z.string().nullable(),
  engine: z.string(),
  /** Left out where the garden wrote it itself. */
  model: z.string().optional(),
  /** The answers that it is made of, as `generated` names them. */
  calls: z.array(z.string()).optional(),
  /** Hash of what `generated` says. */
  says: z.string().min(1),
  /** Hash of the text between the markers. */
  text: z.string().min(1),
})

export type Making = z.infer<typeof makingSchema>
