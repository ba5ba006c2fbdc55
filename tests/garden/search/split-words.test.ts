import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinWords, splitWords } from '../../../src/garden/search/split-words.ts'

describe('words of scripts without spaces', () => {
  it.each([
    ['知识花园', ' 知识 花园 '],
    ['読書ノート', ' 読書 ノート '],
    ['Use 数据库 here', 'Use  数据 库  here'],
    ['plain words', 'plain words'],
  ])('%s', (text, expected) => {
    expect(splitWords(text)).toBe(expected)
  })

  it('come together again for readers', () => {
    expect(joinWords('我们 在 思考 知识 花园 。 See 花园 , 和 more')).toBe(
      '我们在思考知识花园。 See 花园 , 和 more',
    )
  })

  it('are the same letters in the same order', () => {
    const letters = fc.string({
      unit: fc.constantFrom('知', '识', 'の', 'ト', 'ก', 'a', ' ', '<', '。', '한'),
    })
    fc.assert(
      fc.property(letters, (text) => {
        expect(splitWords(text).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(joinWords(splitWords(text)).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})
