/** What a pull request says that it suggests, hidden in its body: the one record of suggestions that are waiting. */
import { z } from 'zod'
import { toVaultPath } from '../../paths.ts'
import { readHiddenRecord, writeHiddenRecord } from '../../proposals/hidden-record.ts'
import { suggestionId } from '../suggestion-id.ts'

const name = 'links'

const path = z
  .string()
  .min(1)
  .max(4096)
  .transform((text) => toVaultPath(text))

const offerSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['mention', 'related']),
    source: path,
    target: path,
    /** In percent; older records do not say. */
    score: z.int().min(0).max(100).optional(),
  })
  .refine((offer) => offer.id === suggestionId(offer), 'the id of another suggestion')

const offerRecordSchema = z.strictObject({
  version: z.literal(1),
  offers: z.array(offerSchema).max(1000),
  /** The numbers of earlier pull requests whose rejections are in the record file of this one. */
  settles: z.array(z.number().int().positive()).max(10_000),
})

export type Offer = z.output<typeof offerSchema>
export type OfferRecord = z.output<typeof offerRecordSchema>

export function writeOfferRecord(record: OfferRecord): string {
  return writeHiddenRecord(name, offerRecordSchema.parse(record))
}

/** The record in the body of a pull request; null where it has none that is sound. */
export function readOfferRecord(body: string): OfferRecord | null {
  return readHiddenRecord(name, offerRecordSchema, body)
}
