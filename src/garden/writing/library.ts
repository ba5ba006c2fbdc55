/** What those who write from a garden read of it. */

import type { Garden } from '../garden.ts'
import { once } from '../once.ts'
import type { VaultPath } from '../paths.ts'
import type { Stem } from '../suggest/corpus/words.ts'
import type { WordKnowledge } from './claims/check-words.ts'
import { writtenFor } from './is-written.ts'
import { type Likeness, openLikeness } from './likeness.ts'
import { openSentences, type SentencesGiven, type SentencesOf } from './sentences/open-sentences.ts'
import type { WordIndex } from './words/word-index.ts'

export interface Library extends WordKnowledge {
  garden: Garden
  /** What its notes say, in terms. */
  corpus: WordIndex
  stem: Stem
  sentencesOf: SentencesOf
  /** Whether the garden wrote a note itself: what it says is no source. */
  isWritten: (note: VaultPath) => boolean
  /** How alike notes are, computed when it is asked for. */
  likeness: () => Likeness
}

export interface LibraryGiven extends SentencesGiven {
  corpus: WordIndex
  stem: Stem
}

export function openLibrary({ vault, garden, treeOf, corpus, stem, settings }: LibraryGiven): Library {
  const isWritten = (path: VaultPath) => {
    const note = garden.notes.get(path)
    return note !== undefined && writtenFor(note) !== null
  }
  const common = once(() => corpus.plainWords((path) => !isWritten(path)))
  return {
    garden,
    corpus,
    stem,
    isCommon: (word) => common().has(word),
    likeness: once(() => openLikeness(corpus)),
    isWritten,
    sentencesOf: openSentences({ vault, garden, treeOf, settings }),
  }
}
