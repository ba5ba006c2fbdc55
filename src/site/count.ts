/** `count(1, 'note')` is `1 note`, `count(1289, 'note')` is `1,289 notes`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
