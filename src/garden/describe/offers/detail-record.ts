/** What a pull request offers, hidden in its body for the next run. */
import { z } from 'zod'
import { readHiddenRecord, writeHiddenRecord } from '../../proposals/hidden-record.ts'

const name = 'descriptions'

const detailRecordSchema = z.strictObject({
  version: z.literal(1),
  /** The ids of the details. */
  details: z.array(z.string().regex(/^[0-9a-z]{8}$/)).max(1000),
})

export type DetailRecord = z.output<typeof detailRecordSchema>

export function writeDetailRecord(record: DetailRecord): string {
  return writeHiddenRecord(name, detailRecordSchema.parse(record))
}

/** The record in the body of a pull request; null where it has none that is sound. */
export function readDetailRecord(body: string): DetailRecord | null {
  return readHiddenRecord(name, detailRecordSchema, body)
}
