/** The id of the place where the notes of a letter begin in the index. */
export function letterId(initial: string): string {
  return `site:letter-${initial}`
}
