/**
 * row: 61
 * feature: Search in languages that are written without spaces
 * bar: what a reader types in Chinese, Japanese or Thai is parted as the note is, whatever the site's own language; so
 * are words with marks, in either of their spellings (tests in the browser find them)
 */
import { describe, expect, it } from 'vitest'
import { splitWords } from '../../../src/garden/search/split-words.ts'
import { parseQuery } from '../../../src/site/search/parse-query.ts'
import { fragmentsOf, searchIndexOf } from '../../fakes/search-index-of.ts'

/** The words of a query as the index is asked for them. */
function asked(query: string): string[] {
  return parseQuery(query).flatMap((term) =>
    term.kind === 'facet' ? [] : splitWords(term.text).split(' ').filter(Boolean),
  )
}

describe('row 61: the words of a query stand in the index', () => {
  it.each([
    ['zh', '我们在花园里思考知识的流动。', '知识'],
    ['zh', '我们在花园里思考知识的流动。', '思考'],
    ['ja', '苔は石の上で静かに育ちます。', '静か'],
    ['ja', '日本語の文章を検索する。', '検索'],
    ['th', 'มอสเติบโตช้าบนก้อนหิน', 'เติบโต'],
    ['en', '我们在花园里思考 among English words', '花园'],
    ['de', 'Über Wühlma\u0308use', 'Wühlmäuse'],
  ])('%s: %s has %s', async (lang, text, query) => {
    const [note] = fragmentsOf(await searchIndexOf({ 'a.md': text }, { lang })).values()
    const indexed = (note?.content ?? '').normalize('NFC').split(/[\s.。]+/)
    expect(asked(query).filter((word) => !indexed.includes(word))).toEqual([])
  })
})
