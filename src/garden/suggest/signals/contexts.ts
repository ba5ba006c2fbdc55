/** What is said around the links to each note: how authors speak of it elsewhere. */
import type { Corpus } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { weigh } from './content.ts'
import type { SparseVector } from './sparse.ts'

/** For each note a vector of the blocks that link to it, as far as one can see. */
export function readContexts({ notes }: Corpus, idf: Float64Array, hidden: HiddenLinks): SparseVector[] {
  const counts = notes.map(() => new Map<number, number>())
  notes.forEach(({ blocks, links }, source) => {
    for (const { anchors, terms, termInLink } of blocks) {
      const targets = new Set(anchors.map(({ link }) => links[link] ?? -1))
      for (const target of targets) {
        const around = counts[target]
        if (!around || hidden.has(source, target)) continue
        terms.forEach((term, at) => {
          const other = links[termInLink[at] ?? -1] ?? -1
          if (hidden.words === 'erased' && other >= 0 && hidden.has(source, other)) return
          around.set(term, (around.get(term) ?? 0) + 1)
        })
      }
    }
  })
  return counts.map((terms) => weigh(terms, idf))
}
