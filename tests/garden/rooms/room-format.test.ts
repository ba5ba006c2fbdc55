import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boundTo,
  foldPassphrase,
  pad,
  paddedLength,
  parseSealed,
  rounds,
  sealedHead,
  unpad,
} from '../../../src/garden/rooms/room-format.ts'

const salt = Uint8Array.from({ length: 16 }, (_, at) => at)
const file = (head: Uint8Array) => Uint8Array.from([...head, ...new Uint8Array(12 + 16)])

describe('padding', () => {
  it('gives back every content', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000 }), (content) => {
        const padded = pad(content)
        expect(padded.length).toBe(paddedLength(content.length + 4))
        expect(unpad(padded)).toEqual(Uint8Array.from(content))
      }),
    )
  })

  it('adds at most an eighth, and leaves few lengths to tell files by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (length) => {
        const padded = paddedLength(length)
        expect(padded).toBeGreaterThanOrEqual(length)
        expect(padded).toBeLessThanOrEqual(Math.max(16_384, length * 1.125))
      }),
    )
    const lengths = new Set(Array.from({ length: 1_000_000 }, (_, at) => paddedLength(at)))
    expect(lengths.size).toBeLessThan(200)
  })

  it.each([
    ['nothing', []],
    ['less than a length', [0, 0, 1]],
    ['a length beyond the end', [0, 0, 0, 2, 65]],
    ['a length beyond all ends', [255, 255, 255, 255, 65]],
  ])('refuses %s', (_name, bytes) => expect(unpad(Uint8Array.from(bytes))).toBeNull())
})

describe('the head of a sealed file', () => {
  it('is read as it was written', () => {
    expect(parseSealed(file(sealedHead(salt)))).toMatchObject({ head: sealedHead(salt), salt, rounds })
  })

  it.each([
    ['another kind of file', (bytes: Uint8Array) => bytes.fill(0x50, 0, 1)],
    ['another version', (bytes: Uint8Array) => bytes.fill(2, 4, 5)],
    ['too few rounds', (bytes: Uint8Array) => bytes.fill(0, 5, 8)],
    ['rounds without end', (bytes: Uint8Array) => bytes.fill(255, 5, 9)],
  ])('refuses %s', (_name, change) => {
    const bytes = file(sealedHead(salt))
    change(bytes)
    expect(parseSealed(bytes)).toBeNull()
  })

  it('refuses what is too short to hold anything', () => {
    const bytes = file(sealedHead(salt))
    for (let length = 0; length < bytes.length; length++)
      expect(parseSealed(bytes.slice(0, length))).toBeNull()
  })

  it('binds the room and the name apart', () => {
    const head = sealedHead(salt)
    expect(boundTo(head, 'ab', 'c')).not.toEqual(boundTo(head, 'a', 'bc'))
  })
})

it('a passphrase is the same however it was typed', () => {
  expect(foldPassphrase(' cafe\u0301 au lait\n')).toBe('caf\u00e9 au lait')
})
