import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quoteText } from '../../../src/garden/proposals/quote-text.ts'
import { hostileText, readRow } from './github-markdown.ts'

describe('quoteText', () => {
  test('property: is one cell of a table, in which nothing is markup, a link, a mention or an issue', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { cells, types, shown } = readRow(`| ${quoteText(text, 1000)} | x |`)
        expect(cells).toBe(2)
        expect(types.filter((type) => type !== 'text')).toEqual(['html'])
        expect(shown).not.toMatch(/[@#][\p{L}\p{N}]/u)
        const expected = text
          .toWellFormed()
          .replace(/\s+/g, ' ')
          .replace(/[\p{Cc}\u200B]/gu, '')
          .trim()
        expect(shown.replaceAll('\u200B', '')).toBe(expected)
      }),
    )
  })

  it('cuts what is long by letters, and joins lines', () => {
    expect(quoteText('😀'.repeat(90))).toBe(`<code>${'😀'.repeat(79)}…</code>`)
    expect(quoteText(' a\r\n\tb ')).toBe('<code>a b</code>')
  })

  it('lets no text turn round what stands behind it', () => {
    expect(quoteText('a\u202Eb\u2066\u200Bc')).toBe('<code>abc</code>')
    expect(quoteText('می\u200Cخواهم 👩\u200D💻')).toBe('<code>می\u200Cخواهم 👩\u200D💻</code>')
  })

  it('writes plain names as they are', () => {
    expect(quoteText('notes/The old canal (1).md')).toBe('<code>notes/The old canal (1).md</code>')
    expect(quoteText('www.example.org')).toBe('<code>www\u200B.example.org</code>')
  })
})
