/**
 * Links that a model is not to know of: those that it learns to find, and those
 * that it is judged by.
 */
import type { Corpus, CorpusNote } from './corpus.ts'

/** A pair of notes of which the first links to the second. */
export type Pair = readonly [source: number, target: number]

export interface HiddenLinks {
  /** Whether all links from one note to the other are out of sight, in whichever way they are written. */
  has(source: number, target: number): boolean
  /** Whether the words of hidden links stay in the text, as if nobody had put brackets around them. */
  words: 'kept' | 'erased'
}

/**
 * Hides `pairs`, with the links that lead back: one of the two alone would tell
 * of the other. What is hidden `besides` stays so; `words` holds for all of it.
 */
export function hideLinks(
  pairs: readonly Pair[],
  words: HiddenLinks['words'],
  besides?: HiddenLinks,
): HiddenLinks {
  const keys = new Set(pairs.flatMap(([source, target]) => [keyOf(source, target), keyOf(target, source)]))
  return {
    has: (source, target) => keys.has(keyOf(source, target)) || (besides?.has(source, target) ?? false),
    words,
  }
}

/** Nothing is hidden. */
export const noHiddenLinks: HiddenLinks = { has: () => false, words: 'kept' }

/** Every pair of notes of which the text of the first links to the second, in the order of the notes. */
export function linkedPairs({ notes }: Corpus): Pair[] {
  return notes.flatMap(({ links }, source) =>
    [...new Set(links)].filter((target) => target >= 0).map((target) => [source, target] as const),
  )
}

/** The notes that `note` leads to, as far as one can see. */
export function seenTargets(note: CorpusNote, source: number, hidden: HiddenLinks): Set<number> {
  const targets = [...note.links, ...note.others].filter(
    (target) => target >= 0 && !hidden.has(source, target),
  )
  return new Set(targets)
}

/** Exact for gardens of fewer than 94 million notes. */
function keyOf(source: number, target: number): number {
  return source * 94_000_000 + target
}
