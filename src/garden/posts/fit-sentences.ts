/** Says as much of a row of sentences as there is room for. */
import { type Count, cutText } from './cut-text.ts'

/** The first sentences that together count `most` at the most; where not even one does, its first words and an ellipsis. */
export function fitSentences(sentences: readonly string[], most: number, count: Count): string {
  const [first = ''] = sentences
  let fit = ''
  for (const at of sentences.keys()) {
    const more = joinSentences(sentences.slice(0, at + 1))
    if (count(more) > most) break
    fit = more
  }
  return fit || cutText(first, most, count)
}

/** With a space between them, unless the script has none. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce(
    (text, one) => (text === '' || /[。！？｡]["”’」』）]*$/u.test(text) ? text + one : `${text} ${one}`),
    '',
  )
}
