/** Which sentences of a note an engine is shown. */
import type { Sentence } from '../sentences/sentence.ts'

/** Sentences, and signs of them: what a note is about it says early. */
const mostSentences = 40
const mostSigns = 8000

export function shownSentences(sentences: readonly Sentence[]): Sentence[] {
  let signs = 0
  return sentences.slice(0, mostSentences).filter(({ text }) => {
    signs += text.length
    return signs <= mostSigns
  })
}
