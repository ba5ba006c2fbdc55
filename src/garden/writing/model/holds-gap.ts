/** Whether a sentence that says what the notes do not tell says nothing else. */
import { findTerms } from '../../suggest/corpus/terms.ts'
import type { Stem } from '../../suggest/corpus/words.ts'
import { findMarkup } from '../claims/find-markup.ts'
import { functionWords } from '../facts/function-words.ts'

/** Words with which such a sentence is made, in English, German, Spanish and Chinese. */
const frame = (
  'note notes garden sentence sentences say says said tell tells told mention mentions speak speaks describe describes ' +
  'explain explains contain contains answer answers give gives state nothing not no none never do does ' +
  'Notiz Notizen Garten Satz Sätze sagen sagt nennen nennt erwähnen erwähnt beschreiben nichts nicht kein keine ' +
  'nota notas jardín frase frases dice dicen menciona mencionan explica explican nada no ninguna ' +
  '笔记 没有 说 提到 提及 说明 未 不'
).split(' ')

/** Nothing stands behind a gap, so that it may hold no word but those of the question and of such sentences. */
export function holdsGap(text: string, question: string, stem: Stem): boolean {
  const known = new Set([question, ...frame].flatMap((words) => findTerms(words, stem)))
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const strange = words.filter((word) => !functionWords.has(word.toLowerCase()))
  const isKnown = strange.flatMap((word) => findTerms(word, stem)).every((term) => known.has(term))
  return isKnown && words.length > 0 && findMarkup(text, question).length === 0
}
