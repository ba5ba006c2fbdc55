import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { wrapSpans } from '../../../src/garden/report/wrap-spans.ts'

describe('styled text in lines', () => {
  it('breaks behind blanks, and within words that are too long', () => {
    expect(wrapSpans([{ text: 'one two  three fourteen' }], 8)).toEqual(['one two', 'three', 'fourteen'])
    expect(wrapSpans([{ text: 'a fourteen' }], 4)).toEqual(['a', 'four', 'teen'])
    expect(wrapSpans([{ text: '' }], 8)).toEqual([])
  })

  it('breaks between signs of two columns, and not before a full stop', () => {
    expect(wrapSpans([{ text: '沿着运河散步。' }], 12)).toEqual(['沿着运河散', '步。'])
    expect(wrapSpans([{ text: '看见（水）。' }], 8)).toEqual(['看见', '（水）。'])
  })

  it('ends a style at the end of a line, and begins it again', () => {
    const spans = [
      { text: 'all ' },
      { text: 'of this', paint: (text: string) => `<${text}>` },
      { text: ' is it' },
    ]
    expect(wrapSpans(spans, 7)).toEqual(['all <of>', '<this> is', 'it'])
  })

  it('keeps every letter, and to the width', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '水', '。', '（', 'é', '👩‍🌾', '-') })
    fc.assert(
      fc.property(fc.array(text), fc.integer({ min: 2, max: 12 }), (texts, width) => {
        const lines = wrapSpans(
          texts.map((one) => ({ text: one })),
          width,
        )
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', ''))
      }),
    )
  })
})
