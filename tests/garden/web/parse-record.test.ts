/** Records as files: what is written is read, and nothing else is taken for a record. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWebRecord, renderWebRecord } from '../../../src/garden/web/parse-record.ts'
import { recordName } from '../../../src/garden/web/record-name.ts'
import { newRecord } from '../../../src/garden/web/record-visit.ts'
import type { WebRecord } from '../../../src/schemas/web-record.ts'

const address = 'https://example.org/a?b=c'
const name = recordName(address)

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const words = maybe(fc.string({ unit: 'grapheme' }))

const someRecord: fc.Arbitrary<WebRecord> = fc.record({
  version: fc.constant(1 as const),
  address: fc.constantFrom(address, 'https://xn--mnchen-3ya.example/%C3%A4', 'http://example.org/'),
  page: maybe(
    fc.record({
      title: words,
      description: words,
      site: words,
      author: words,
      published: maybe(day),
      type: words,
      lang: words,
      fetched: day,
    }),
  ),
  moved: maybe(fc.constant('https://example.org/b')),
  alive: maybe(day),
  notBefore: maybe(day),
  validators: fc.record({ etag: words, modified: words }),
  archive: maybe(fc.record({ address: fc.constant('https://web.archive.org/web/2020/x'), taken: day })),
  sought: maybe(day),
  answers: fc.array(
    fc.record({
      outcome: fc.constantFrom('alive', 'gone', 'blocked', 'error'),
      cause: fc.oneof(fc.integer({ min: 100, max: 999 }), fc.constantFrom('dns', 'timeout')),
      first: day,
      last: day,
      days: fc.integer({ min: 1, max: 400 }),
    }),
  ),
})

describe('a record', () => {
  it('is read as it was written, and written as it was read', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const text = renderWebRecord(record)
        const read = parseWebRecord(text, recordName(record.address))
        expect(read).toEqual({ record })
        expect('record' in read && renderWebRecord(read.record)).toBe(text)
      }),
    )
  })

  it('has one order, whatever the order of its facts', () => {
    const record = newRecord(address)
    const turned = Object.fromEntries(Object.entries(record).reverse()) as WebRecord
    expect(renderWebRecord(turned)).toBe(renderWebRecord(record))
    expect(renderWebRecord(record).split('\n').slice(0, 3)).toEqual([
      '{',
      '  "version": 1,',
      `  "address": "${address}",`,
    ])
  })

  it.each([
    ['', 'It is not valid JSON.'],
    ['{"version": 1', 'It is not valid JSON.'],
    ['<<<<<<< HEAD\n{}', 'It is not valid JSON.'],
    ['{"version": 2}', 'It is of version 2, which this software does not know.'],
    ['null', 'Invalid input: expected object, received null.'],
    ['{"version": 1}', '`address`: '],
    [renderWebRecord({ ...newRecord(address), alive: null }).replace('null', '"someday"'), '`page`: '],
    [renderWebRecord(newRecord('https://example.org/other')), 'Its name is that of another address.'],
  ])('is not %j', (text, fault) => {
    expect(parseWebRecord(text, name)).toEqual({ fault: expect.stringContaining(fault) })
  })

  it('is never guessed from any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseWebRecord(text, name)).toHaveProperty('fault')
      }),
    )
  })

  it('has a name that every disk takes', () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.constantFrom('example.org', 'aux.example', '[2606:2800::1]'),
        (path, host) => {
          expect(recordName(`https://${host}${path}`)).toMatch(/^[a-z0-9][a-z0-9-]{1,80}$/)
        },
      ),
    )
    expect(recordName('https://www.example.org/')).not.toBe(recordName('https://example.org/'))
  })
})
