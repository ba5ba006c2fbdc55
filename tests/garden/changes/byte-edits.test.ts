import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyByteEdits, toByteEdits } from '../../../src/garden/changes/byte-edits.ts'
import { applyEdits } from '../../../src/garden/text-edit.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** Text with the byte order mark, line ends and characters of one to four bytes. */
const text = fc
  .array(fc.constantFrom('\uFEFF', '\r\n', '\n', 'a', 'é', 'e\u0301', '花', '🌿', '\0'))
  .map((pieces) => pieces.join(''))
const pieces = fc.array(fc.record({ kept: text, cut: text, text }))

function editsOf(list: readonly { kept: string; cut: string; text: string }[]) {
  let at = 0
  return list.map(({ kept, cut, text }) => {
    const start = at + kept.length
    at = start + cut.length
    return { start, end: at, text }
  })
}

describe('byte edits', () => {
  it('row 98: give the bytes of the edited text', () => {
    fc.assert(
      fc.property(pieces, text, (list, rest) => {
        const source = list.map(({ kept, cut }) => kept + cut).join('') + rest
        const edits = editsOf(list)
        const edited = applyByteEdits(encode(source), toByteEdits(source, edits))
        expect(edited).toEqual(encode(applyEdits(source, edits)))
      }),
    )
  })

  it('row 98: leave every byte outside of their ranges as it is, even what is no text', () => {
    const bytes = fc.uint8Array({ maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.record({ kept: bytes, cut: bytes, text })), bytes, (list, rest) => {
        const source = Buffer.concat([...list.flatMap(({ kept, cut }) => [kept, cut]), rest])
        const edited = applyByteEdits(
          source,
          editsOf(
            list.map(({ kept, cut, text }) => ({
              kept: 'x'.repeat(kept.length),
              cut: 'x'.repeat(cut.length),
              text,
            })),
          ),
        )
        expect(Buffer.from(edited)).toEqual(
          Buffer.concat([...list.flatMap(({ kept, text }) => [kept, encode(text)]), rest]),
        )
      }),
    )
  })
})

test.for<[string, string, { start: number; end: number; text: string }]>([
  ['cuts a character', '🌿', { start: 1, end: 2, text: '' }],
  ['has half a character for its text', 'a', { start: 0, end: 1, text: '\uD83C' }],
])('refuses an edit that %s', ([, source, edit]) => {
  expect(() => toByteEdits(source, [edit])).toThrow(RangeError)
})

test.for([
  ['behind the end', [{ start: 2, end: 4, text: '' }]],
  ['out of order', [{ start: 1, end: 2, text: '' }, { start: 0, end: 1, text: '' }]], // biome-ignore format: a pair of edits
  ['backwards', [{ start: 2, end: 1, text: '' }]],
] as const)('refuses byte edits %s', ([, edits]) => {
  expect(() => applyByteEdits(encode('abc'), edits)).toThrow(RangeError)
})
