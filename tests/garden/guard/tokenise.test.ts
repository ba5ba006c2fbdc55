/** Text as words: against a tokeniser that folds the whole text first. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, softBreak } from '../../../src/garden/guard/fold-letters.ts'
import { createTokeniser } from '../../../src/garden/guard/tokenise.ts'

const tokeniser = createTokeniser()

/** The words of a text, and the gaps before them, the slow way. */
function slowly(text: string): { words: string[]; gaps: number[] } {
  const parts = fold(text).split(softBreak)
  const words = parts.map((part) => part.match(wordPattern) ?? [])
  return { words: words.flat(), gaps: gapsOf(words) }
}

/** A sign of a script without spaces, or letters in a row; what lies beyond 16 bits is neither. */
const wordPattern =
  /(?![\u{10000}-\u{10ffff}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\ud800-\uf8ff\u{10000}-\u{10ffff}])[\p{L}\p{N}\p{M}])+/gu

/** The first word behind a break has one before it. */
function gapsOf(parts: readonly (readonly string[])[]): number[] {
  return parts.flatMap((words) => words.map((_, at) => Number(at === 0)))
}

function quickly(text: string) {
  const words = tokeniser.words(text)
  const { gaps, count } = tokeniser.read(text)
  return { words, gaps: [...gaps.subarray(0, count)] }
}

it.each([
  ['Acme-Deal_2026', ['acme', 'deal', '2026']],
  ['co\u00adoperate', ['cooperate']],
  ['cafe\u0301 CAFÉ ﬁne', ['café', 'café', 'fine']],
  ['ΟΔΟΣ', ['οδο\u03c2']],
  ['知识 garden花园', ['知', '识', 'garden', '花', '园']],
  ['a🌱b', ['a', 'b']],
  ['𝐁old', ['bold']],
  [`one${softBreak}two three`, ['one', 'two', 'three']],
  ['', []],
])('%j is %j', (text, words) => {
  expect(tokeniser.words(text)).toEqual(words)
})

it('reads every text as if it had been folded whole', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'a',
        'B',
        'é',
        'e\u0301',
        '\u0301',
        '\u00ad',
        '\u200d',
        'Σ',
        'ﬁ',
        '½',
        '…',
        '\u00a0',
        ' ',
        '\n',
        '-',
        '%',
      ],
      ...[
        '知',
        'か',
        'が',
        'ｶﾞ',
        'ไ',
        '한',
        '\u1112\u1161\u11ab',
        '🌱',
        '𝐀',
        '\ud800',
        'İ',
        'ß',
        '́a',
        softBreak,
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      expect(quickly(text)).toEqual(slowly(text))
    }),
  )
})

it('gives a word the same hash wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (text) => {
      const alone = [...tokeniser.read(text).hashes.subarray(0, tokeniser.read(text).count)]
      const among = tokeniser.read(`one ${text} two`)
      expect([...among.hashes.subarray(1, among.count - 1)]).toEqual(alone)
    }),
  )
})

it('knows its words again', () => {
  const units = (text: string) =>
    Uint16Array.from([...Array(text.length).keys()], (at) => text.charCodeAt(at))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const words = tokeniser.words(text)
      const tokens = tokeniser.read(text)
      const ends = words.map((word, at) => tokeniser.endOfWord(tokens, at, units(`x${word}y`), 1))
      expect(ends).toEqual(words.map((word) => word.length + 1))
      expect(
        words.every((word, at) => tokeniser.endOfWord(tokens, at, units(`x${word}`.slice(0, -1)), 1) < 0),
      ).toBe(true)
    }),
  )
})
