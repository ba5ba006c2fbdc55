/**
 * The words of a text in the form in which names are looked up: without case,
 * accents and endings. Scripts without spaces are read sign by sign, so that a
 * name is found wherever it stands, and beside words of other scripts too.
 */

export interface Word {
  /** What it is looked up by. */
  form: string
  /** As written. */
  text: string
  /** Offsets in the text. */
  start: number
  end: number
}

/** A sign of a script without spaces with its marks, else a run of letters, digits and marks of any other script. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}_]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv

/** Takes the ending off a word that is in lower case. */
export type Stem = (word: string) => string

/** The words of `text`, in order. */
export function findWords(text: string, stem: Stem): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    form: stem(foldWord(found)),
    text: found,
    start: index,
    end: index + found.length,
  }))
}

const plain = /^[a-z0-9]+$/

/** Without case and accents. A dotted capital I of Turkish is an i like any other, and so is one without a dot. */
export function foldWord(text: string): string {
  if (plain.test(text)) return text
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('ı', 'i')
    .normalize('NFC')
}
