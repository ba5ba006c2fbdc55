/** How well a sentence speaks for itself. */
import type { Sentence } from '../sentences/sentence.ts'

/** From 0 to 1: a row of words that ends as a sentence and is neither too short nor too long has 1. */
export function soundness({ text, closed }: Sentence): number {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).length
  const signs = (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length
  const length = Math.max(words, signs / 2)
  const fit = length < 5 ? 0.5 : length > 60 ? 0.7 : 1
  return fit * (closed ? 1 : 0.75) * (/^[\p{Ll}]/u.test(text) ? 0.9 : 1)
}
