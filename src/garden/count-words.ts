/** How long a text is, in any script. */

/** A run of letters and digits is a word; in scripts without spaces, each character is. */
export function countWords(text: string): number {
  return wordsOf(text).length
}

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(wordPattern) ?? []
}

/** One character of a script without spaces, or a run of letters, digits and joining signs of the others. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{N}\p{M}'’_\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv
