/** Numbers for strings, in the order in which they are first seen. */

export interface Vocabulary {
  /** The number of a string, which is given one when it has none. */
  add(text: string): number
  /** Its number; undefined for one that was never added. */
  get(text: string): number | undefined
  readonly size: number
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  return {
    add(text) {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    get: (text) => numbers.get(text),
    get size() {
      return numbers.size
    },
  }
}
