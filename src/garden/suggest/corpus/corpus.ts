/**
 * A garden as numbers, for those who count: notes by their position, words and
 * terms by their number in a vocabulary.
 */
import type { VaultPath } from '../../paths.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Corpus {
  /** In the order of their paths. */
  notes: CorpusNote[]
  /** Forms of words, by which names are found. */
  words: Vocabulary
  /** What texts are about. */
  terms: Vocabulary
}

export interface CorpusNote {
  path: VaultPath
  /** What it is called, each as the words of the name. */
  names: CorpusName[]
  /** The terms of its names. */
  nameTerms: number[]
  blocks: CorpusBlock[]
  /** The note that each of its links leads to; -1 where it leads to none, or to itself. */
  links: number[]
  /** Notes that it leads to otherwise: in properties, and by showing them in place. */
  others: number[]
  folder: string
  tags: readonly string[]
  isPublic: boolean
  /** The day that it was written on, in days since 1970; null where nothing tells. */
  day: number | null
}

export interface CorpusName {
  kind: NameKind
  /** Its words as written, with a space between them. */
  spelling: string
  words: number[]
  terms: number[]
}

/** In the order of their weight: a name counts as the first of these that it is. */
export const nameKinds = ['title', 'file', 'alias'] as const
export type NameKind = (typeof nameKinds)[number]

/** A block of prose as rows of words; one word is the same position in all of them. */
export interface CorpusBlock {
  heading: boolean
  /** Numbers of the forms of its words. */
  words: number[]
  /** The words as written. */
  texts: string[]
  /** Offsets in the source, where the words stand as written; -1 for words that cannot become a link there. */
  starts: number[]
  /** The piece of the text that each word is of: between two words of one stands nothing but text. Empty where all are of one. */
  pieces: number[]
  /** The position in the note's links of the link that the word is in; -1 for none. Empty where no link stands. */
  inLink: number[]
  /** Numbers of its terms, and the link that each is in: empty where no link stands. */
  terms: number[]
  termInLink: number[]
  /** The links that stand in it, as their positions in the note's links and the number of words before each. */
  anchors: { link: number; at: number; length: number; free: boolean }[]
}
