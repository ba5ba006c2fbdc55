/** Reads what links of a garden are found by, in two threads where that is worth it. */
import { shareContent, shareLatent, shareLinks } from '../../../src/garden/suggest/basis/share-view.ts'
import type { Corpus } from '../../../src/garden/suggest/corpus/corpus.ts'
import { noHiddenLinks } from '../../../src/garden/suggest/corpus/hidden-links.ts'
import { readContent } from '../../../src/garden/suggest/signals/content.ts'
import type { Embeddings } from '../../../src/garden/suggest/signals/embeddings.ts'
import { readLinks, type View } from '../../../src/garden/suggest/view.ts'
import { fitBesides } from '../workers/fit-besides.ts'

/** The view of `corpus` that hides nothing, with its numbers in memory that threads can share. */
export async function readView(corpus: Corpus, embeddings: Embeddings | null = null): Promise<View> {
  const content = shareContent(readContent(corpus, noHiddenLinks))
  const fitting = fitBesides({ vectors: content.vectors, terms: corpus.terms.size })
  // It may fail while the links are read.
  fitting.catch(() => {})
  const links = shareLinks(readLinks(corpus, content, noHiddenLinks))
  return { corpus, content, latent: shareLatent(await fitting), embeddings, ...links }
}
