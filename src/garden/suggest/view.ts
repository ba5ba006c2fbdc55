/** All that the signals are read from, as a garden looks when some of its links are hidden. */
import type { Corpus, CorpusNote } from './corpus/corpus.ts'
import type { HiddenLinks } from './corpus/hidden-links.ts'
import { type Company, readCompany } from './signals/company.ts'
import { type Content, readContent } from './signals/content.ts'
import { readContexts } from './signals/contexts.ts'
import type { Embeddings } from './signals/embeddings.ts'
import { fitLatent, type Latent } from './signals/latent.ts'
import { type MentionTable, readMentions } from './signals/mentions.ts'
import { type SparseVector, toVector } from './signals/sparse.ts'

export interface View {
  corpus: Corpus
  hidden: HiddenLinks
  content: Content
  latent: Latent
  company: Company
  /** Where notes stand among the links, as `latent` says what they mean. */
  standing: Latent
  contexts: SparseVector[]
  mentions: MentionTable
  /** What an engine says of the meaning of texts; null without one. */
  embeddings: Embeddings | null
}

/** What candidates of a note are found by: of the terms their number, and of other notes than that no blocks. */
export interface SearchView extends Omit<View, 'corpus'> {
  corpus: { notes: CorpusNote[]; terms: { readonly size: number } }
}

/** What of a view depends on the links that one can see, and not on what notes are about. */
export type LinkView = Pick<View, 'hidden' | 'company' | 'standing' | 'contexts' | 'mentions'>

/** The view of `corpus` with nothing left of what is `hidden`. */
export function openView(corpus: Corpus, hidden: HiddenLinks, embeddings: Embeddings | null = null): View {
  const content = readContent(corpus, hidden)
  const latent = fitContent(content.vectors, corpus.terms.size)
  return { corpus, content, latent, embeddings, ...readLinks(corpus, content, hidden) }
}

/** What texts of these vectors over this many `terms` mean. */
export function fitContent(vectors: readonly SparseVector[], terms: number): Latent {
  return fitLatent(vectors, terms, latentDimensions)
}

/**
 * The same with more links hidden. What notes are about is not read again: where words are erased,
 * only the notes that are asked for links do without them, not those that could be linked.
 */
export function narrow(view: View, hidden: HiddenLinks): View {
  return { ...view, ...readLinks(view.corpus, view.content, hidden) }
}

export function readLinks(corpus: Corpus, { idf }: Pick<Content, 'idf'>, hidden: HiddenLinks): LinkView {
  const company = readCompany(corpus, hidden)
  return {
    hidden,
    company,
    standing: fitLatent(
      company.neighbours.map(vectorOfLinks(company)),
      corpus.notes.length,
      standingDimensions,
    ),
    contexts: readContexts(corpus, idf, hidden),
    mentions: readMentions(corpus, hidden),
  }
}

const latentDimensions = 128
const standingDimensions = 48

/** A note stands where its neighbours are: those with many links say less. */
function vectorOfLinks({ neighbours }: Company): (list: readonly number[], note: number) => SparseVector {
  return (list, note) =>
    toVector([
      [note, 1],
      ...list.map((other) => [other, 1 / Math.log(2 + (neighbours[other]?.length ?? 0))] as const),
    ])
}
