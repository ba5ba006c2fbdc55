import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostTokens, truncateTokens } from '../../../src/garden/engine/estimate-tokens.ts'

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())

describe('mostTokens', () => {
  it('is never below the bytes of the text, which no tokenizer passes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(mostTokens(text)).toBeGreaterThanOrEqual(Buffer.byteLength(text))
      }),
    )
  })

  it('is those bytes and the frame of one text', () => {
    expect(mostTokens('')).toBe(8)
    expect(mostTokens('Kanäle 水 🌊')).toBe(Buffer.byteLength('Kanäle 水 🌊') + 8)
    expect(mostTokens('\ud800 alone')).toBe(Buffer.byteLength('\ud800 alone') + 8)
  })
})

describe('truncateTokens', () => {
  it('keeps a beginning that is within the limit, and as much of it as fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 60 }), (text, tokens) => {
        const cut = truncateTokens(text, tokens)
        expect(text.startsWith(cut)).toBe(true)
        expect(mostTokens(cut)).toBeLessThanOrEqual(tokens)
        const next = [...text.slice(cut.length)][0]
        if (next !== undefined) expect(mostTokens(cut + next)).toBeGreaterThan(tokens)
      }),
    )
  })

  it('cuts no character in two', () => {
    expect(truncateTokens('ab🌊', 8 + 5)).toBe('ab')
    expect(truncateTokens('ab🌊', 8 + 6)).toBe('ab🌊')
  })
})
