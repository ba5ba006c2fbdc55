/** The terms that a text is about: stems of words, and words and pairs of signs where a script has no spaces. */
import { foldWord, type Stem } from './words.ts'

/** Signs of scripts without spaces, else letters of any other: “使用Obsidian管理” is three runs. */
const run =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]+|[[\p{L}\p{N}\p{M}_]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]]+/gv

const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The terms of `text` in order, repetitions included. A single letter is none. */
export function findTerms(text: string, stem: Stem): string[] {
  const terms: string[] = []
  for (const [found] of text.matchAll(run)) {
    if (unspaced.test(found)) terms.push(...wordsOf(found), ...pairsOf(found))
    else if (found.length > 1) terms.push(stem(foldWord(found)))
  }
  return terms
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment).filter(({ length }) => length > 1)
}

/** Where the dictionary parts words otherwise than an author means them, pairs still agree. */
function pairsOf(text: string): string[] {
  const signs = [...text]
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}
