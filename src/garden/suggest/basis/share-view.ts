/** A view in memory that threads share: its numbers are there once, however many look at them. */
import type { CorpusNote } from '../corpus/corpus.ts'
import { type HiddenLinks, hideLinks, type Pair } from '../corpus/hidden-links.ts'
import type { Content } from '../signals/content.ts'
import type { Latent } from '../signals/latent.ts'
import { packVectors, type SparseVector } from '../signals/sparse.ts'
import type { LinkView, SearchView, View } from '../view.ts'

/** What another thread finds candidates by, as plain data: what stays, whatever links are hidden. */
export interface SharedGarden extends Pick<View, 'content' | 'latent'> {
  /** Without their blocks. */
  notes: CorpusNote[]
  /** How many there are. */
  terms: number
}

/** What depends on the hidden links. */
export interface SharedLinks extends Pick<View, 'company' | 'standing' | 'contexts' | 'mentions'> {
  pairs: readonly Pair[]
  words: HiddenLinks['words']
}

/** The same with its numbers in memory that can be shared. */
export function shareContent(content: Content): Content {
  const { postings, names, idf } = content
  return {
    idf: new Float64Array(shareBytes(idf)),
    vectors: shareVectors(content.vectors),
    postings: {
      starts: new Int32Array(shareBytes(postings.starts)),
      notes: new Int32Array(shareBytes(postings.notes)),
      weights: new Float32Array(shareBytes(postings.weights)),
    },
    names: {
      ...names,
      vectors: shareVectors(names.vectors),
      letters: { ...names.letters, vectors: shareVectors(names.letters.vectors) },
    },
  }
}

export function shareLinks<Links extends Pick<LinkView, 'standing' | 'contexts'>>(links: Links): Links {
  return { ...links, standing: shareLatent(links.standing), contexts: shareVectors(links.contexts) }
}

export function shareLatent({ dimensions, basis, notes }: Latent): Latent {
  return {
    dimensions,
    basis: new Float32Array(shareBytes(basis)),
    notes: new Float32Array(shareBytes(notes)),
  }
}

/** What is handed to another thread of a garden: of its numbers, those that are shared are not copied. */
export function handOver({ corpus, content, latent }: View): SharedGarden {
  return {
    content,
    latent,
    notes: corpus.notes.map((note) => ({ ...note, blocks: [] })),
    terms: corpus.terms.size,
  }
}

/** The same of how it looks where `pairs` are all that is hidden. */
export function handOverLinks(
  { company, standing, contexts, mentions }: View,
  { pairs, words }: Pick<SharedLinks, 'pairs' | 'words'>,
): SharedLinks {
  // Only who folds notes into the space needs more of it than the places of the notes.
  return { pairs, words, company, standing: { ...standing, basis: new Float32Array() }, contexts, mentions }
}

/** In the other thread. It finds candidates of a note that has its blocks. */
export function openShared(
  { notes, terms, content, latent }: SharedGarden,
  { pairs, words, ...links }: SharedLinks,
): SearchView {
  return {
    content,
    latent,
    ...links,
    corpus: { notes, terms: { size: terms } },
    hidden: hideLinks(pairs, words),
    embeddings: null,
  }
}

/** All of them in two pieces of memory. */
function shareVectors(vectors: readonly SparseVector[]): SparseVector[] {
  const packed = packVectors(vectors)
  const terms = new Int32Array(shareBytes(packed.terms))
  const weights = new Float32Array(shareBytes(packed.weights))
  return vectors.map((_, at) => {
    const [start, end] = [packed.starts[at], packed.starts[at + 1]]
    return { terms: terms.subarray(start, end), weights: weights.subarray(start, end) }
  })
}

function shareBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(byteLength)
  new Uint8Array(shared).set(new Uint8Array(buffer, byteOffset, byteLength))
  return shared
}
