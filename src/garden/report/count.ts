/** `1 note`, `3 notes`: a number with what it counts, in English. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
