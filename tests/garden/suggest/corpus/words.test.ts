import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTerms } from '../../../../src/garden/suggest/corpus/terms.ts'
import { findWords } from '../../../../src/garden/suggest/corpus/words.ts'

const same = (word: string) => word
const formsOf = (text: string) => findWords(text, same).map(({ form }) => form)

describe('findWords', () => {
  it.each([
    ['letters of any case', 'Evergreen NOTES', ['evergreen', 'notes']],
    ['accents', 'Café Zürich', ['cafe', 'zurich']],
    ['hyphens', 'self-hosting', ['self', 'hosting']],
    [
      'the four letters i of Turkish',
      'İstanbul ISPARTA ısı istanbul',
      ['istanbul', 'isparta', 'isi', 'istanbul'],
    ],
    ['Chinese, sign by sign', '知识花园', ['知', '识', '花', '园']],
    ['words of other scripts amid Chinese', '使用Obsidian管理v2', ['使', '用', 'obsidian', '管', '理', 'v2']],
    ['Korean, word by word', '지식 정원', ['지식', '정원']],
    ['full-width letters', 'ＡＢＣ', ['abc']],
  ])('reads %s', (_, text, forms) => {
    expect(formsOf(text)).toEqual(forms)
  })

  it('says where each stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0
        for (const word of findWords(text, same)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(word.start, word.end)).toBe(word.text)
          end = word.end
        }
      }),
    )
  })
})

describe('findTerms', () => {
  it('takes words and pairs of signs', () => {
    expect(findTerms('我的花园 and a note', same)).toEqual(
      expect.arrayContaining(['花园', '的花', 'and', 'note']),
    )
  })

  it('parts words of other scripts from those beside them', () => {
    expect(findTerms('使用Obsidian管理笔记', same)).toEqual(
      expect.arrayContaining(['使用', 'obsidian', '管理']),
    )
    expect(findTerms('Obsidian插件', same)).toEqual(['obsidian', '插件'])
  })

  it('takes no single letters', () => {
    expect(findTerms('a b c', same)).toEqual([])
  })
})
