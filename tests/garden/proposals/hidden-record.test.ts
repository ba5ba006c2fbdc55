import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { z } from 'zod'
import { readHiddenRecord, writeHiddenRecord } from '../../../src/garden/proposals/hidden-record.ts'

const schema = z.strictObject({ text: z.string(), numbers: z.array(z.number().int().nonnegative()) })
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'<!-->@#"\\ a') }))
const value = fc.record({ text, numbers: fc.array(fc.nat()) })
const around = fc.string({ unit: fc.constantFrom('a', '<!-- one:links {} -->', '\n', '\r\n', '-->', ' ') })

test('property: what was written is read, whatever stands around it, and is one plain comment', () => {
  fc.assert(
    fc.property(value, around, around, (record, before, after) => {
      const line = writeHiddenRecord('test', record)
      expect(line).toMatch(/^<!-- one:test [ -~]* -->$/)
      expect(line.slice(4, -3)).not.toMatch(/[<>@#-]/)
      expect(readHiddenRecord('test', schema, `${before}\r\n${line}\r\n${after}`)).toEqual(record)
    }),
  )
})

test('property: whatever stands there, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readHiddenRecord('test', schema, `<!-- one:test ${text} -->`)).toBeNull()
    }),
  )
})

const sound = writeHiddenRecord('test', { text: 'a', numbers: [] })

it.each([
  ['none', 'words'],
  ['one of another name', sound.replace('test', 'rest')],
  ['one that does not begin its line', `x ${sound}`],
  ['two', `${sound}\n${sound}`],
  ['one that is cut off', sound.slice(0, -5)],
  ['one with more in it', writeHiddenRecord('test', { text: 'a', numbers: [], more: 1 })],
  ['one that is no JSON', sound.replace('{', '')],
])('does not read %s', (_, text) => {
  expect(readHiddenRecord('test', schema, text)).toBeNull()
})
