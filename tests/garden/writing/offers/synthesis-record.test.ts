/** What a pull request of syntheses remembers. */
import { expect, it } from 'vitest'
import {
  isRecordable,
  readSynthesisRecord,
  writeSynthesisRecord,
} from '../../../../src/garden/writing/offers/synthesis-record.ts'

it('reads the subjects that it wrote, and tells which it cannot write', () => {
  const topic = (name: string) => ({ kind: 'topic', topic: name }) as const
  const odd = topic('--> <!-- one:syntheses {} -->\n@ada #1')
  const body = writeSynthesisRecord({ version: 1, subjects: [odd] })
  expect([isRecordable(odd), readSynthesisRecord(body)?.subjects]).toEqual([true, [odd]])
  for (const name of ['', 'x'.repeat(5000)]) {
    expect(isRecordable(topic(name))).toBe(false)
    expect(() => writeSynthesisRecord({ version: 1, subjects: [topic(name)] })).toThrow()
  }
})
