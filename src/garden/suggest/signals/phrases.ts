/**
 * The phrases that may mean a note: its names, and the words that authors have
 * given links to it. A trie finds them in a row of words.
 */
import { type Corpus, type CorpusBlock, nameKinds } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'

export interface Phrase {
  /** How many words it has. */
  length: number
  /** The notes of this name, with its kind as a position in `nameKinds`. */
  names: Map<number, number>
  /** How often these words link to each note. */
  linked: Map<number, number>
  /** All links with these words. */
  links: number
  /** As written, in names and in links. */
  spellings: Set<string>
}

export interface Phrases {
  /** Calls `found` for every phrase that begins at the word `from`, the shortest first. */
  match(
    words: readonly number[],
    from: number,
    until: number,
    found: (phrase: Phrase, end: number) => void,
  ): void
  /** The phrase of exactly these words. */
  of(words: readonly number[]): Phrase | undefined
}

/** Longer names are titles of works, which nobody writes out in a sentence. */
const mostWords = 12

export function readPhrases({ notes, words }: Corpus, hidden: HiddenLinks): Phrases {
  const steps = new Map<number, number>()
  const phrases = new Map<number, Phrase>()
  let nodes = 1
  const keyOf = (node: number, word: number) => node * words.size + word
  const phraseOf = (list: readonly number[]): Phrase | null => {
    if (list.length === 0 || list.length > mostWords) return null
    let node = 0
    for (const word of list) {
      const key = keyOf(node, word)
      const next = steps.get(key) ?? nodes
      if (next === nodes) nodes += 1
      steps.set(key, next)
      node = next
    }
    const phrase = phrases.get(node) ?? emptyPhrase(list.length)
    phrases.set(node, phrase)
    return phrase
  }
  notes.forEach(({ names, blocks, links }, note) => {
    for (const { kind, spelling, words: list } of names) {
      const phrase = phraseOf(list)
      if (!phrase) continue
      const rank = nameKinds.indexOf(kind)
      phrase.names.set(note, Math.min(rank, phrase.names.get(note) ?? rank))
      phrase.spellings.add(spelling)
    }
    for (const block of blocks) {
      for (const { link, at, length } of block.anchors) {
        const target = links[link] ?? -1
        if (target < 0 || hidden.has(note, target)) continue
        const phrase = phraseOf(block.words.slice(at, at + length))
        if (!phrase) continue
        phrase.linked.set(target, (phrase.linked.get(target) ?? 0) + 1)
        phrase.links += 1
        phrase.spellings.add(spellingIn(block, at, at + length))
      }
    }
  })
  const match: Phrases['match'] = (list, from, until, found) => {
    let node: number | undefined = 0
    for (let at = from; at < until; at += 1) {
      node = steps.get(keyOf(node, list[at] ?? -1))
      if (node === undefined) return
      const phrase = phrases.get(node)
      if (phrase) found(phrase, at + 1)
    }
  }
  return {
    match,
    of(list) {
      let whole: Phrase | undefined
      match(list, 0, list.length, (phrase, end) => {
        if (end === list.length) whole = phrase
      })
      return whole
    },
  }
}

function emptyPhrase(length: number): Phrase {
  return { length, names: new Map(), linked: new Map(), links: 0, spellings: new Set() }
}

/** The words from `start` to `end`, with letters as written and nothing between them. */
export function spellingIn({ texts }: CorpusBlock, start: number, end: number): string {
  return texts.slice(start, end).join(' ')
}
