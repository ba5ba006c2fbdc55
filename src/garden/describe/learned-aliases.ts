/** Other names of notes, learned from the words that links to them are written with. */
import type { Corpus } from '../suggest/corpus/corpus.ts'
import { findTerms } from '../suggest/corpus/terms.ts'
import type { Stem } from '../suggest/corpus/words.ts'
import { spellingIn } from '../suggest/signals/phrases.ts'
import { functionWords } from '../writing/facts/function-words.ts'

export interface LearnedAlias {
  /** The position of the note that it is a name of. */
  note: number
  words: string
  /** The positions of the notes that link with these words. */
  from: number[]
}

/** This share of all links with the words has to lead to one note. */
const leastShare = 0.9
/** A sentence is no name. */
const mostWords = 5

export interface AliasKnowledge {
  /** Whether what one note writes may become a name of another. */
  isHeard: (from: number, to: number) => boolean
  /** Whether the link at a position of a note leads to the whole of another: words for a heading are no name of its note. */
  isWhole: (from: number, link: number) => boolean
  /** Whether a word is written without a capital somewhere. */
  isCommon: (word: string) => boolean
  stem: Stem
  /** So many notes have to use the words. */
  leastNotes: number
}

/** Common words, names of notes and other forms of them are none; neither is what begins or ends in a word that only holds a sentence together. */
export function learnAliases(
  { notes }: Corpus,
  { isHeard, isWhole, isCommon, stem, leastNotes }: AliasKnowledge,
): LearnedAlias[] {
  const uses = new Map<string, Use[]>()
  const formOf = (words: string) => findTerms(words, stem).join(' ')
  const names = new Set(notes.flatMap((note) => note.names.map(({ spelling }) => formOf(spelling))))
  notes.forEach(({ blocks, links }, from) => {
    for (const block of blocks)
      for (const { link, at, length } of block.anchors) {
        const to = links[link] ?? -1
        if (to < 0 || to === from || length === 0 || length > mostWords) continue
        if (!isWhole(from, link)) continue
        const words = spellingIn(block, at, at + length)
        const list = uses.get(keyOf(words)) ?? []
        list.push({ from, to, words })
        uses.set(keyOf(words), list)
      }
  })
  return [...uses].flatMap(([key, list]): LearnedAlias[] => {
    const [[to, own] = [-1, []]] = [...Map.groupBy(list, (use) => use.to)].sort(
      (a, b) => b[1].length - a[1].length,
    )
    const heard = own.filter((use) => isHeard(use.from, to))
    const from = [...new Set(heard.map((use) => use.from))]
    const isName = isPhrase(key) && !names.has(formOf(key)) && !(isCommon(key) && !/\s/.test(key))
    if (from.length < leastNotes || own.length / list.length < leastShare || !isName) return []
    return [{ note: to, words: mostUsed(heard.map(({ words }) => words)), from }]
  })
}

interface Use {
  from: number
  to: number
  words: string
}

function isPhrase(key: string): boolean {
  const words = key.split(' ')
  const isHolding = (word: string | undefined) => word === undefined || functionWords.has(word)
  return (
    key.length > 2 &&
    !isHolding(words[0]) &&
    !isHolding(words.at(-1)) &&
    // A single letter is what an apostrophe leaves of a word.
    !words.some((word) => /^[a-z]$/.test(word))
  )
}

function keyOf(words: string): string {
  return words.normalize('NFC').toLowerCase()
}

/** The spelling that is used most; of equals the first by letters. */
function mostUsed(spellings: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const [best = ''] = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  return best
}
