/** The proper names of a text, as far as its script tells them from other words. */
import { functionWords } from './function-words.ts'

export interface NameFact {
  text: string
  start: number
  /** Whether it opens a sentence, where every word has a capital. */
  opens: boolean
}

/** A word with its inner signs, such as `O’Brien`, `GPT-4` and `node.js`. */
const word = /[\p{L}\p{N}\p{M}_]+(?:[’'.&+-][\p{L}\p{N}\p{M}_]+)*/gu

/** Runs of katakana write names and loans. */
const katakana = /[\p{Script=Katakana}ー]{2,}/gu

/** Words that are written with a capital, hold one inside, or mix letters and digits, in order. */
export function findNames(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const { 0: written, index } of text.matchAll(word)) {
    const plain = written.replace(/[’']s$/, '')
    if (!isNameLike(plain)) continue
    found.push({ text: plain, start: index, opens: opensSentence(text.slice(0, index)) })
  }
  for (const { 0: written, index } of text.matchAll(katakana))
    found.push({ text: written, start: index, opens: false })
  return found.filter(({ text, opens }) => !(opens && functionWords.has(text.toLowerCase())) && text !== 'I')
}

function isNameLike(text: string): boolean {
  return (
    /\p{Lu}/u.test(text) ||
    (/\p{L}/u.test(text) && /\p{N}/u.test(text) && !/^\d+(?:st|nd|rd|th|[a-z]{1,3})$/.test(text))
  )
}

/** At the start, after the end of another sentence, a colon or an opening sign. */
function opensSentence(before: string): boolean {
  return /(?:^|[.!?…:;。！？]["'”’»)\]]*\s+|[“„«"'([‘—–]\s?)$/u.test(before)
}
