import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeWords } from '../../../../src/garden/writing/render/escape-words.ts'
import { parseMarkdown } from '../../../../src/markdown/parse.ts'
import { plainText } from '../../../../src/markdown/plain-text.ts'

const fold = (text: string) => text.replace(/\s+/g, ' ').trim()

const signs = [
  '[[',
  ']]',
  '==',
  '%%',
  '#tag',
  '^id',
  ' ^x',
  '$',
  '$$',
  '**',
  '_',
  '`',
  '```',
  '~~',
  '> ',
  '- ',
  '1. ',
  '1) ',
  '+ ',
  '---',
  '|',
  '<b>',
  '&amp;',
  '@key',
  '[@k]',
  '![',
  '](',
  'http://x.y',
  'www.a.bc',
  'a@b.cd',
  '\\',
  '{',
  '}',
  ':::',
  'key:: v',
  '<!--',
  '-->',
  '<%',
  '%>',
  '[^1]',
  '^[n]',
  ' ',
  '中文',
  'İ',
  '# ',
  '=',
  '\u00a0',
  '\t',
  '[ ] ',
]

const words = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 10,
  })
  .map((pieces) => pieces.join(''))
  .filter((text) => fold(text) !== '')

it('writes Markdown that reads as the words and as nothing else, at the begin of a block and inside of one', () => {
  fc.assert(
    fc.property(words, (text) => {
      const tree = parseMarkdown(`${escapeWords(text)}\n`)
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph'])
      expect(fold(plainText(tree))).toBe(fold(text))
      const inside = parseMarkdown(`[^1]: “${escapeWords(text)}” so.\n\nA[^1]\n`).children[0]
      const words =
        inside && 'children' in inside ? inside.children.map((child) => plainText(child)).join(' ') : ''
      expect(fold(words)).toBe(fold(`“${text.trim()}” so.`))
    }),
    { numRuns: 500 },
  )
})

it('leaves plain words as they are', () => {
  expect(escapeWords('Trust, like water, isn’t made (5% of it) - it flows.')).toBe(
    'Trust, like water, isn’t made (5\\% of it) - it flows.',
  )
})
