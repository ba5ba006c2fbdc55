/**
 * Parts the words of scripts that are written without spaces, in notes and in
 * what readers look for, so that both agree. Chinese, Japanese, Thai, Lao, Khmer
 * and Burmese share one dictionary, whatever language a page says it is in.
 */

/** A run of letters of such scripts, with the marks that lengthen or repeat them. */
const run =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]+/gu

/** `text` with a space around every word of such scripts; other text stays as it is. */
export function splitWords(text: string): string {
  return text.replace(run, (letters) => ` ${segmentsOf(letters).join(' ')} `)
}

/** Whether there is anything to part. All such scripts stand behind the letters of most others. */
export function hasUnspacedWords(text: string): boolean {
  return /[\u0e00-\uffff]/.test(text) && text.search(run) >= 0
}

/** Takes the spaces out again between letters of such scripts, or their punctuation; marks of `excerpt.ts` may stand between. */
export function joinWords(text: string): string {
  return text.replace(betweenLetters, '')
}

const wide =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆\\u3000-\\u303f\\uff00-\\uffef]'

/** Spaces with a letter on both sides. `\\uffff` is the edge of a mark. */
const betweenLetters = new RegExp(`(?<=${wide}\\uffff*) +(?=\\uffff*${wide})`, 'gu')

/** Older browsers have none: there, what a reader types between spaces is one word. */
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

function segmentsOf(letters: string): string[] {
  return segmenter ? Array.from(segmenter.segment(letters), ({ segment }) => segment) : [letters]
}
