/** What is said around the links to each note: how authors speak of it elsewhere. */
import type { Corpus, CorpusBlock, CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { weigh } from './content.ts'
import type { SparseVector } from './sparse.ts'

/** For each note a vector of the blocks that link to it, as far as one can see. */
export function readContexts({ notes }: Corpus, idf: Float64Array, hidden: HiddenLinks): SparseVector[] {
  // One note after the other is counted: the counts of all at once are more than all of their texts.
  return findPlaces(notes, hidden).map((places) => {
    const counts = new Map<number, number>()
    for (const { source, block } of places)
      countAround(counts, block, { note: notes[source], source, hidden })
    return weigh(counts, idf)
  })
}

interface ContextPlace {
  source: number
  block: CorpusBlock
}

/** The blocks that link to each note. */
function findPlaces(notes: readonly CorpusNote[], hidden: HiddenLinks): ContextPlace[][] {
  const places = notes.map((): ContextPlace[] => [])
  notes.forEach(({ blocks, links }, source) => {
    for (const block of blocks) {
      if (block.anchors.length === 0) continue
      const targets = new Set(block.anchors.map(({ link }) => links[link] ?? -1))
      for (const target of targets) if (!hidden.has(source, target)) places[target]?.push({ source, block })
    }
  })
  return places
}

function countAround(
  counts: Map<number, number>,
  { terms, termInLink }: CorpusBlock,
  { note, source, hidden }: { note: CorpusNote | undefined; source: number; hidden: HiddenLinks },
): void {
  const isErased = (link: number) => {
    const other = note?.links[link] ?? -1
    return other >= 0 && hidden.has(source, other)
  }
  for (let at = 0; at < terms.length; at += 1) {
    const link = termInLink[at] ?? -1
    if (link >= 0 && hidden.words === 'erased' && isErased(link)) continue
    const term = terms[at] ?? 0
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
}
