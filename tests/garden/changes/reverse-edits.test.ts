import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyByteEdits, toByteEdits } from '../../../src/garden/changes/byte-edits.ts'
import { reverseEdits } from '../../../src/garden/changes/reverse-edits.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

it('makes of the bytes behind the edits those before them', () => {
  const pieces = fc.array(
    fc.tuple(fc.string({ unit: 'grapheme' }), fc.option(fc.string({ unit: 'grapheme' }))),
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.map(([piece]) => piece).join('')
      let start = 0
      const edits = parts.flatMap(([piece, other]) => {
        const edit = { start, end: start + piece.length, text: other ?? '' }
        start += piece.length
        return other === null ? [] : [edit]
      })
      const before = bytesOf(text)
      const made = toByteEdits(text, edits)
      expect(applyByteEdits(applyByteEdits(before, made), reverseEdits(before, made))).toEqual(before)
    }),
  )
})
