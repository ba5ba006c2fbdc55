/**
 * The phrases that may mean a note: its names, and the words that authors have
 * given links to it. A trie finds them in a row of words.
 */
import { type Corpus, type CorpusBlock, type CorpusNote, nameKinds } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { openSteps } from './steps.ts'

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
  /** How many notes have them, in links or outside of them. */
  notes: number
}

/** Phrases as plain data, which can be kept: a trie whose root is the node 0. */
export interface PhraseTable {
  /** More than the number of any word. */
  width: number
  /** How many nodes there are. */
  nodes: number
  /** The node that a word leads to from another, by node × `width` + word. */
  steps: Map<number, number>
  /** By the nodes where they end. */
  phrases: Map<number, Phrase>
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

/** Words that come later find room as well. */
const roomForWords = 1000

export function readPhrases({ notes, words }: Corpus, hidden: HiddenLinks): PhraseTable {
  const table: PhraseTable = {
    width: 2 * words.size + roomForWords,
    nodes: 1,
    steps: new Map(),
    phrases: new Map(),
  }
  notes.forEach((note, at) => {
    addNames(table, note, at)
    for (const block of note.blocks) {
      for (const { link, at: start, length } of block.anchors) {
        const target = note.links[link] ?? -1
        if (target < 0 || hidden.has(at, target)) continue
        const phrase = phraseOf(table, block.words.slice(start, start + length))
        if (!phrase) continue
        phrase.linked.set(target, (phrase.linked.get(target) ?? 0) + 1)
        phrase.links += 1
        phrase.spellings.add(spellingIn(block, start, start + length))
      }
    }
  })
  return table
}

/** Adds the names of the note at `at`. One with a word that has no room is left out. */
export function addNames(table: PhraseTable, { names }: CorpusNote, at: number): void {
  for (const { kind, spelling, words } of names) {
    const phrase = words.every((word) => word < table.width) ? phraseOf(table, words) : null
    if (!phrase) continue
    const rank = nameKinds.indexOf(kind)
    phrase.names.set(at, Math.min(rank, phrase.names.get(at) ?? rank))
    phrase.spellings.add(spelling)
  }
}

/** Takes away the names of the note at `at`. */
export function removeNames(table: PhraseTable, { names }: Pick<CorpusNote, 'names'>, at: number): void {
  for (const { words } of names) lookUp(table, words)?.names.delete(at)
}

/** The phrase of these words, made where there is none; null for one too long, or of no word. */
function phraseOf(table: PhraseTable, list: readonly number[]): Phrase | null {
  if (list.length === 0 || list.length > mostWords) return null
  let node = 0
  for (const word of list) {
    const key = node * table.width + word
    const next = table.steps.get(key) ?? table.nodes
    if (next === table.nodes) table.nodes += 1
    table.steps.set(key, next)
    node = next
  }
  const phrase = table.phrases.get(node) ?? emptyPhrase(list.length)
  table.phrases.set(node, phrase)
  return phrase
}

export function openPhrases(table: PhraseTable): Phrases {
  const { width, nodes, phrases } = table
  const follow = openSteps(table)
  const endings = Array.from({ length: nodes }, (_, node) => phrases.get(node))
  const match: Phrases['match'] = (list, from, until, found) => {
    let node = 0
    for (let at = from; at < until; at += 1) {
      const word = list[at] ?? width
      node = word < width ? follow(node, word) : 0
      if (node === 0) return
      const phrase = endings[node]
      if (phrase) found(phrase, at + 1)
    }
  }
  return { match, of: (list) => lookUp(table, list) }
}

/** The phrase of exactly these words. */
function lookUp(
  { width, steps, phrases }: Pick<PhraseTable, 'width' | 'steps' | 'phrases'>,
  list: readonly number[],
): Phrase | undefined {
  let node = 0
  for (const word of list) {
    const next = word < width ? steps.get(node * width + word) : undefined
    if (next === undefined) return undefined
    node = next
  }
  return phrases.get(node)
}

function emptyPhrase(length: number): Phrase {
  return { length, names: new Map(), linked: new Map(), links: 0, spellings: new Set(), notes: 0 }
}

/** The words from `start` to `end`, with letters as written and nothing between them. */
export function spellingIn({ texts }: CorpusBlock, start: number, end: number): string {
  // Most phrases are one word, which is in memory already.
  if (end - start === 1) return texts[start] ?? ''
  return texts.slice(start, end).join(' ')
}
