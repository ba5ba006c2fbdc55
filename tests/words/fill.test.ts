import fc from 'fast-check'
import { expect, test } from 'vitest'
import { around, counted, fill, linkedPieces } from '../../src/words/fill.ts'
import { languages, wordsOf } from '../../src/words/words-of.ts'

test('fills in what is given and leaves the rest', () => {
  expect(fill('{a} and {b}, {a}', { a: 'x{b}' })).toBe('x{b} and {b}, x{b}')
})

test.each([
  ['en', ['0 notes', '1 note', '2 notes', '1,289 notes']],
  ['de', ['0 Notizen', '1 Notiz', '2 Notizen', '1.289 Notizen']],
  ['es', ['0 notas', '1 nota', '2 notas', '1289 notas']],
  ['zh', ['0 篇笔记', '1 篇笔记', '2 篇笔记', '1,289 篇笔记']],
])('counts in %s', (lang, expected) => {
  const { lists } = wordsOf(lang)
  expect([0, 1, 2, 1289].map((number) => counted(lists.notes, number, lang))).toEqual(expected)
})

test('an element stands between what is before and after its place', () => {
  expect(around('in {section}.', 'section')).toEqual(['in ', '.'])
  expect(around('nowhere', 'section')).toEqual(['nowhere', ''])
})

test('a phrase with links falls into its pieces', () => {
  expect(linkedPieces('See [all notes](index), or [this.')).toEqual([
    { text: 'See ', key: null },
    { text: 'all notes', key: 'index' },
    { text: ', or ', key: null },
    { text: '[', key: null },
    { text: 'this.', key: null },
  ])
})

test('pieces are all of the phrase', () => {
  const phrase = fc.array(fc.constantFrom('[', ']', '(', ')', 'a', ' ', '](b)'), { maxLength: 12 })
  fc.assert(
    fc.property(phrase, (parts) => {
      const text = parts.join('')
      const whole = linkedPieces(text).map(({ text: words, key }) =>
        key === null ? words : `[${words}](${key})`,
      )
      expect(whole.join('')).toBe(text)
    }),
  )
})

test('no phrase of any language has a link that is not read as one', () => {
  for (const { site, lists, room } of languages) {
    for (const phrase of [
      site.lost.text,
      site.lost.textWithTags,
      lists.noTags,
      lists.noTopics,
      room.needsScript,
    ])
      expect(linkedPieces(phrase).filter(({ text }) => /[[\]]/.test(text))).toEqual([])
  }
})
