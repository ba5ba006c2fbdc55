/** In how many notes each phrase stands, and how often as a link. */
import type { CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import type { Hit } from './hits.ts'
import { type Phrase, type Phrases, spellingIn } from './phrases.ts'

export interface SpellingCount {
  notes: number
  links: number
  /** The note that was counted last. */
  last: number
}

export interface PhraseCounts {
  phrases: Phrases
  spellings: Map<string, SpellingCount>
  /** The note that each phrase was counted in last. */
  last: Map<Phrase, number>
  hidden: HiddenLinks
}

/** Counts which phrases a note says, in links or outside of them, and in which spellings. */
export function countPhrases(
  { blocks, links }: CorpusNote,
  source: number,
  hits: readonly Hit[],
  { phrases, spellings, last, hidden }: PhraseCounts,
): void {
  const countPhrase = (phrase: Phrase) => {
    if (last.get(phrase) !== source) phrase.notes += 1
    last.set(phrase, source)
  }
  const countSpelling = (spelling: string, isLink: boolean) => {
    const seen = spellings.get(spelling) ?? { notes: 0, links: 0, last: -1 }
    if (seen.last !== source) seen.notes += 1
    if (isLink) seen.links += 1
    seen.last = source
    spellings.set(spelling, seen)
  }
  for (const block of blocks) {
    for (const { link, at, length } of block.anchors) {
      const target = links[link] ?? -1
      const phrase = phrases.of(block.words.slice(at, at + length))
      if (!phrase || target < 0 || hidden.has(source, target)) continue
      countPhrase(phrase)
      countSpelling(spellingIn(block, at, at + length), true)
    }
  }
  for (const { phrase, block: at, start, end, nested } of hits) {
    const block = blocks[at]
    countPhrase(phrase)
    if (block && !nested) countSpelling(spellingIn(block, start, end), false)
  }
}
