/** What a pull request says that it would have written, hidden in its body for the next run. */
import { z } from 'zod'
import { toVaultPath } from '../../paths.ts'
import { readHiddenRecord, writeHiddenRecord } from '../../proposals/hidden-record.ts'
import type { Subject } from '../subject.ts'

const name = 'syntheses'

const text = z.string().min(1).max(4096)
const path = text.transform((written) => toVaultPath(written))

const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), question: text }),
  z.strictObject({ kind: z.literal('topic'), topic: text }),
  z.strictObject({ kind: z.literal('notes'), notes: z.array(path).max(1000).readonly() }),
  z.strictObject({ kind: z.literal('around'), note: path }),
  z.strictObject({ kind: z.literal('brief'), brief: z.string() }),
])

const synthesisRecordSchema = z.strictObject({
  version: z.literal(1),
  subjects: z.array(subjectSchema).max(100),
})

export type SynthesisRecord = z.output<typeof synthesisRecordSchema>

/** Whether a record can name the subject: what none could remember is not offered. */
export function isRecordable(subject: Subject): boolean {
  return subjectSchema.safeParse(subject).success
}

export function writeSynthesisRecord(record: SynthesisRecord): string {
  return writeHiddenRecord(name, synthesisRecordSchema.parse(record))
}

/** The record in the body of a pull request; null where it has none that is sound. */
export function readSynthesisRecord(body: string): SynthesisRecord | null {
  return readHiddenRecord(name, synthesisRecordSchema, body)
}
