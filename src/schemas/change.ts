/**
 * Changes of record files: what a plan that writes into a vault is made of. A
 * change says which bytes it was computed from, so that a file that changed
 * meanwhile is found out and not overwritten.
 */
import { z } from 'zod'

/** Replaces the bytes from `start` up to, and without, `end` by `text` in UTF-8. */
export const byteEditSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
})

export const fileChangeSchema = z.strictObject({
  /** Where the file is, relative to the vault. */
  path: z.string().min(1),
  /** SHA-256 of its bytes in hexadecimal; null for a file that is to be made and must not be there. */
  hash: z.string().nullable(),
  /** Where it is to be; null when it stays where it is. */
  to: z.string().min(1).nullable(),
  /** In the order of their places, without overlap. */
  edits: z.array(byteEditSchema),
})

export type ByteEdit = z.infer<typeof byteEditSchema>
export type FileChange = z.infer<typeof fileChangeSchema>
