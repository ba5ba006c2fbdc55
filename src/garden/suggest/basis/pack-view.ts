/** A view as plain data, which can be kept: without the texts of the notes. */

import type { CorpusNote } from '../corpus/corpus.ts'
import { noHiddenLinks } from '../corpus/hidden-links.ts'
import { createVocabulary } from '../corpus/vocabulary.ts'
import type { Embeddings } from '../signals/embeddings.ts'
import type { View } from '../view.ts'

export interface PackedView extends Omit<View, 'corpus' | 'hidden' | 'embeddings'> {
  /** Without their blocks. */
  notes: CorpusNote[]
  words: string[]
  terms: string[]
}

/** Of a view that hides nothing. What an engine says is kept elsewhere, and left out. */
export function packView({ corpus, hidden: _hidden, embeddings: _embeddings, ...view }: View): PackedView {
  const { notes, words, terms } = corpus
  return {
    ...view,
    standing: { ...view.standing, basis: new Float32Array() },
    notes: notes.map((note) => ({ ...note, blocks: [] })),
    words: [...words.all()],
    terms: [...terms.all()],
  }
}

/** The view, with what an engine says of its notes now. */
export function unpackView(
  { notes, words, terms, ...view }: PackedView,
  embeddings: Embeddings | null = null,
): View {
  const corpus = { notes, words: createVocabulary(words), terms: createVocabulary(terms) }
  return { ...view, corpus, hidden: noHiddenLinks, embeddings }
}
