import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import {
  endsSentence,
  sentenceSegmenter,
  splitSentences,
} from '../../../../src/garden/writing/sentences/split-sentences.ts'

const split = (text: string, lang = 'en') =>
  splitSentences(text, sentenceSegmenter(lang)).map(({ start, end }) => text.slice(start, end))

test.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  [
    'Dr. Smith met J. R. Tolkien, e.g. in Oxford. They talked.',
    ['Dr. Smith met J. R. Tolkien, e.g. in Oxford.', 'They talked.'],
  ],
  ['It costs 3.50 euros. No more.', ['It costs 3.50 euros.', 'No more.']],
  ['A line\nthat goes on. And ends.', ['A line\nthat goes on.', 'And ends.']],
  ['他来了。她走了！', ['他来了。', '她走了！']],
  ['“Stop.” He went.', ['“Stop.”', 'He went.']],
  ['He wrote “One. Two.” in May. Then not.', ['He wrote “One. Two.” in May.', 'Then not.']],
  ['Luhmanns „Zettel. Ein Bericht“ half. Mir.', ['Luhmanns „Zettel. Ein Bericht“ half.', 'Mir.']],
  ['It holds (see A. See B. And C.) well. Yes.', ['It holds (see A. See B. And C.) well.', 'Yes.']],
  ['他说「好。来。」然后走。', ['他说「好。来。」', '然后走。']],
  ['A slip “of one. Two. Three.', ['A slip “of one.', 'Two.', 'Three.']],
  ['no end', ['no end']],
  ['   ', []],
])('%j', (text, sentences) => {
  expect(split(text)).toEqual(sentences)
})

test('German abbreviations end nothing', () => {
  expect(split('Das gilt z. B. für Prof. Luhmann. Sonst nicht.', 'de')).toEqual([
    'Das gilt z. B. für Prof. Luhmann.',
    'Sonst nicht.',
  ])
})

it('parts any text into ranges that follow each other and leave out nothing but white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let at = 0
      for (const { start, end } of splitSentences(text, sentenceSegmenter('en'))) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(at, start).trim()).toBe('')
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test.each([
  ['Done.', true],
  ['Done.”', true],
  ['(Done.)', true],
  ['完了。', true],
  ['Done', false],
  ['Done:', false],
])('%j ends as a sentence: %j', (text, ends) => {
  expect(endsSentence(text)).toBe(ends)
})
