import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecipients } from '../../../pipelines/adapters/channels/read-recipients.ts'

test('addresses are parted by commas and white space, each once', () => {
  expect(readRecipients(' a@x.example, b@x.example\n a@x.example;')).toEqual(['a@x.example', 'b@x.example'])
})

test.each([
  ['a@x.example, Ada <b@x.example>', '2 of the 3 addresses in `SMTP_TO` are none.'],
  ['ada', '1 of the 1 addresses in `SMTP_TO` are none.'],
  [' , ', '`SMTP_TO` holds 0 addresses; one to 100 are possible.'],
  [
    Array.from({ length: 101 }, (_, n) => `a${n}@x.example`).join(),
    '`SMTP_TO` holds 101 addresses; one to 100 are possible.',
  ],
])('%.20j is refused, and no address is told', (list, message) => {
  expect(() => readRecipients(list)).toThrow(message)
})

test('no text gives an address with a line end in it', () => {
  fc.assert(
    fc.property(fc.string(), (list) => {
      try {
        expect(readRecipients(list).join('')).not.toMatch(/\s/)
      } catch (error) {
        expect(String(error)).toContain('SMTP_TO')
      }
    }),
  )
})
