/** How much of a sentence another wording changes. */

/** The share of the words of both that are not in the longest sequence that both have, from 0 to 1. A word is a run of letters and digits, or one sign of a script without spaces. */
export function changedShare(former: string, wording: string): number {
  const [own, other] = [wordsOf(former), wordsOf(wording)]
  const all = own.length + other.length
  return all === 0 ? 1 : 1 - (2 * longestCommon(own, other)) / all
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ??
    []
  )
}

/** The length of the longest sequence of words that both have, with others between or not. */
function longestCommon(own: readonly string[], other: readonly string[]): number {
  let row: number[] = [0, ...other.map(() => 0)]
  for (const word of own) {
    const next = [0]
    for (const [at, known] of other.entries())
      next.push(word === known ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}
