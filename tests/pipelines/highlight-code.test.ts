import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openHighlighter } from '../../pipelines/adapters/highlight-code.ts'

const highlight = await openHighlighter()
const textOf = (parts: readonly (readonly [string, string | null])[] | null) =>
  parts?.map(([text]) => text).join('')

describe('the highlighter', () => {
  it('names the kinds of words', () => {
    expect(highlight('const a = "b" // c', 'js')).toEqual([
      ['const ', 'keyword'],
      ['a ', 'constant'],
      ['= ', 'keyword'],
      ['"b" ', 'string-expression'],
      ['// c', 'comment'],
    ])
  })

  it.each([
    'js',
    'ts',
    'python',
    'py',
    'sh',
    'bash',
    'json',
    'yaml',
    'css',
    'html',
    'md',
    'rust',
    'go',
    'diff',
    'sql',
  ])('knows %s', (language) => {
    expect(textOf(highlight('a: 1\nb', language))).toBe('a: 1\nb')
  })

  it.each(['nothing', '', 'constructor', '../x'])('leaves the language %j plain', (language) => {
    expect(highlight('a', language)).toBeNull()
  })

  it('leaves what is very long plain', () => {
    expect(highlight('a\n'.repeat(100_001), 'js')).toBeNull()
    expect(highlight(`a\n${'b'.repeat(2001)}`, 'js')).toBeNull()
  })

  it('loses no character of any text', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\t',
      '"',
      "'",
      '`',
      '/*',
      '*/',
      '//',
      '<b>',
      '&',
      '{',
      '}',
      '🌱',
      '\u2028',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('js', 'html', 'md', 'css'),
        (pieces, language) => {
          const code = pieces.join('')
          expect(textOf(highlight(code, language))).toBe(code)
        },
      ),
      { numRuns: 200 },
    )
  })
})
