/** Whether a sentence asks, and so answers nothing. */
export function isQuestion(sentence: string): boolean {
  return /[?？]["'”’»)）」』]*$/.test(sentence)
}
