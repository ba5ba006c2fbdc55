/** Numbers for strings, in the order in which they are first seen. */

export interface Vocabulary {
  /** The number of a string, which is given one when it has none. */
  add(text: string): number
  /** Its number; undefined for one that was never added. */
  get(text: string): number | undefined
  readonly size: number
  /** The same text, which is in memory once, however often it is written. */
  spell(text: string): string
  /** All strings in the order of their numbers. */
  all(): Iterable<string>
}

/** A vocabulary that holds the strings of `known`, which has none twice. */
export function createVocabulary(known: Iterable<string> = []): Vocabulary {
  const numbers = new Map(Array.from(known, (text, number) => [text, number]))
  const spellings = new Map<string, string>()
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
    spell(text) {
      const known = spellings.get(text)
      if (known !== undefined) return known
      spellings.set(text, text)
      return text
    },
    all: () => numbers.keys(),
  }
}
