/** What a post says of a note that has no description: sentences of the note, as they stand there. */
import { centralSentence } from '../describe/central-sentence.ts'
import { findTerms } from '../suggest/corpus/terms.ts'
import type { Stem } from '../suggest/corpus/words.ts'
import { leansOnOthers } from '../writing/extract/leans-on-others.ts'
import type { Sentence } from '../writing/sentences/sentence.ts'
import { endsSentence } from '../writing/sentences/split-sentences.ts'
import { callsOut } from './calls-out.ts'

/** More are read at the note. */
const mostSentences = 3

export interface OwnWords {
  /** What the note is called. */
  names: readonly string[]
  sentences: readonly Sentence[]
  /** How it begins, perhaps cut off. */
  excerpt: string | null
  stem: Stem
}

/**
 * How the note begins, else the sentence that says best what it is about. None where it begins with a
 * label, a list or the way to a list: a post says rather nothing.
 */
export function ownWords({ names, sentences, excerpt, stem }: OwnWords): string[] {
  const opening = openingOf(sentences)
  if (opening.length > 0) return opening
  const terms = new Set(names.flatMap((name) => findTerms(name, stem)))
  const central = centralSentence(sentences, terms, stem)
  if (central && !callsOut(central.text)) return [central.text]
  return excerpt !== null && endsSentence(excerpt) && !excerpt.endsWith('…') && !callsOut(excerpt)
    ? [excerpt]
    : []
}

/** The first sentences of the first paragraph, unless it leans on something before it. */
function openingOf(sentences: readonly Sentence[]): string[] {
  const [first] = sentences
  if (!first || leansOnOthers(first.text)) return []
  const block = sentences.filter(({ block: own }) => own === first.block).slice(0, mostSentences)
  const end = block.findIndex(({ text, closed }) => !closed || callsOut(text))
  return block.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
}
