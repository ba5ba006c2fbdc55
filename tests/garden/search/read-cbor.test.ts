import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CborItem, readCbor } from '../../../src/garden/search/read-cbor.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

/** The same as data: texts, arrays, and null for all else. */
function dataOf(item: CborItem, whole: Uint8Array): unknown {
  const isArray = (whole[item.start] ?? 0) >> 5 === 4
  return isArray ? item.items.map((one) => dataOf(one, whole)) : item.text
}

type Data = string | number | Data[]

/** A writer of the same, straight from section 3 of RFC 8949. */
function encode(data: Data): Uint8Array {
  if (typeof data === 'number') return head(0, data)
  if (typeof data === 'string') return Buffer.concat([head(3, Buffer.byteLength(data)), Buffer.from(data)])
  return Buffer.concat([head(4, data.length), ...data.map(encode)])
}

function head(major: number, value: number): Uint8Array {
  const first = major * 32
  if (value < 24) return Uint8Array.of(first + value)
  if (value < 256) return Uint8Array.of(first + 24, value)
  if (value < 65_536) return Uint8Array.of(first + 25, value >> 8, value & 255)
  const four = new Uint8Array(5)
  four[0] = first + 26
  new DataView(four.buffer).setUint32(1, value)
  return four
}

describe('a document in CBOR', () => {
  it.each([
    // Appendix A of the RFC.
    ['83 01 82 02 03 82 04 05', [null, [null, null], [null, null]]],
    ['64 49 45 54 46', 'IETF'],
    ['82 61 61 62 c3 bc', ['a', 'ü']],
    ['1b 00 00 00 e8 d4 a5 10 00', null],
    ['80', []],
  ])('%s', (hex, expected) => {
    const whole = bytes(hex)
    const item = readCbor(whole)
    expect(dataOf(item, whole)).toEqual(expected)
    expect(item.end).toBe(whole.length)
  })

  it.each(['', '62 61', '82 01', '19 01', '9f 01 ff', 'a1 01 02'])('%j is refused', (hex) => {
    expect(() => readCbor(bytes(hex))).toThrow(RangeError)
  })

  it('is read as it was written', () => {
    const { data } = fc.letrec<{ data: Data }>((tie) => ({
      data: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.nat(),
        fc.array(tie('data')),
      ),
    }))
    const plain = (value: Data): unknown =>
      Array.isArray(value) ? value.map(plain) : typeof value === 'string' ? value : null
    fc.assert(
      fc.property(data, (value) => {
        const whole = encode(value)
        const item = readCbor(whole)
        expect([dataOf(item, whole), item.end]).toEqual([plain(value), whole.length])
      }),
    )
  })
})
