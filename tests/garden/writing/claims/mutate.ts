/** Makes false claims of true ones, each by one small change. */

export type Mutation = 'number' | 'number word' | 'unit' | 'name' | 'negation added' | 'negation dropped'

/** Chooses one of a list; null where there is none. */
type Choose = <Item>(items: readonly Item[]) => Item | null

const auxiliary = /\b(?:is|are|was|were|can|should|will|has|could|would|must)\b(?! not|n['’]t)/g

/** The change of a sentence; null where it has nothing to change. */
export const mutations: Record<Mutation, (text: string, choose: Choose) => string | null> = {
  number: (text, choose) =>
    swap(text, choose(found(text, /(?<![\d.,])\d+(?![\d.,]*\d)/g)), (old) => String(Number(old) + 7)),
  'number word': (text, choose) =>
    swap(text, choose(found(text, /\b(?:two|three|four|five|six|ten|hundred|thousand|half)\b/g)), (old) =>
      old === 'seven' ? 'nine' : 'seven',
    ),
  unit: (text, choose) =>
    swap(
      text,
      choose(
        found(
          text,
          /(?<=\d ?)(?:ms|km|kg|MB|GB|kB|MWh|hours|minutes|days|years|weeks|months|%)(?![a-zA-Z])/g,
        ),
      ),
      (old) => (old === 'GB' ? 'km' : 'GB'),
    ),
  name: (text, choose) =>
    swap(text, choose(found(text, /(?<=[a-z,] )[A-Z][a-z]{3,}/g)), (old) =>
      old === 'Knuth' ? 'Turing' : 'Knuth',
    ),
  'negation added': (text, choose) => swap(text, choose(found(text, auxiliary)), (old) => `${old} not`),
  'negation dropped': (text, choose) =>
    swap(text, choose(found(text, / (?:not|never|no)\b|n['’]t\b/g)), () => ''),
}

interface Found {
  at: number
  words: string
}

function found(text: string, pattern: RegExp): Found[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ at: index, words }))
}

function swap(text: string, place: Found | null, change: (words: string) => string): string | null {
  if (!place) return null
  const { at, words } = place
  return text.slice(0, at) + change(words) + text.slice(at + words.length)
}
