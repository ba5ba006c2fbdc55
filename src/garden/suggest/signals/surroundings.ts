/**
 * What stands before and behind links in this garden: some authors link after
 * “see”, some link what a list item begins with. Learned from the links that
 * are there, against phrases that are no links.
 */
import type { Corpus, CorpusBlock, CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { type Hit, isOpenWord } from './hits.ts'

export interface Surroundings {
  /** Log-odds of a link after the word that stands before `hit`. */
  before(block: CorpusBlock, hit: Hit, place: Place): number
  /** Log-odds of a link before the word that stands behind `hit`. */
  behind(block: CorpusBlock, hit: Hit, place: Place): number
}

export interface Place {
  note: CorpusNote
  source: number
  hidden: HiddenLinks
}

/** Beside the numbers of words. */
const beginning = -1
const ending = -2
const ofLink = -3

export function learnSurroundings(
  { notes }: Corpus,
  hits: readonly (readonly Hit[])[],
  hidden: HiddenLinks,
): Surroundings {
  const before = createOdds()
  const behind = createOdds()
  notes.forEach((note, source) => {
    const place = { note, source, hidden }
    for (const block of note.blocks) {
      for (const { link, at, length } of block.anchors) {
        const target = note.links[link] ?? -1
        if (target < 0 || hidden.has(source, target)) continue
        before.yes(wordAt(block, at - 1, place))
        behind.yes(wordAt(block, at + length, place))
      }
    }
    for (const hit of hits[source] ?? []) {
      const block = note.blocks[hit.block]
      if (!block || !hit.free || hit.nested) continue
      before.no(wordAt(block, hit.start - 1, place))
      behind.no(wordAt(block, hit.end, place))
    }
  })
  return {
    before: (block, hit, place) => before.of(wordAt(block, hit.start - 1, place)),
    behind: (block, hit, place) => behind.of(wordAt(block, hit.end, place)),
  }
}

/** Words of other links are all alike: what they say is not the point. */
function wordAt(block: CorpusBlock, at: number, place: Place): number {
  if (at < 0) return beginning
  if (at >= block.words.length) return ending
  return isOpenWord(block, at, place) ? (block.words[at] ?? ending) : ofLink
}

interface Odds {
  yes(word: number): void
  no(word: number): void
  /** The log of how much more often the word stands beside links than beside other phrases, drawn to 0 where little is known. */
  of(word: number): number
}

function createOdds(): Odds {
  const yes = new Map<number, number>()
  const no = new Map<number, number>()
  let allYes = 0
  let allNo = 0
  return {
    yes(word) {
      yes.set(word, (yes.get(word) ?? 0) + 1)
      allYes += 1
    },
    no(word) {
      no.set(word, (no.get(word) ?? 0) + 1)
      allNo += 1
    },
    of: (word) =>
      Math.log(((yes.get(word) ?? 0) + 0.5) / (allYes + 50)) -
      Math.log(((no.get(word) ?? 0) + 0.5) / (allNo + 50)),
  }
}
