/** Records come out of shared memory as they were put in. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecords, shareRecords } from '../../../pipelines/adapters/workers/shared-records.ts'

test('property: all records, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (records) => {
      const told = JSON.parse(JSON.stringify(records))
      expect([...readRecords(structuredClone(shareRecords(records)))]).toEqual(told)
    }),
  )
})

test('records of more than a step of memory', () => {
  const records = ['ß'.repeat(3_000_000), [], '日'.repeat(9_000_000), 1]
  expect([...readRecords(shareRecords(records))]).toEqual(records)
})
