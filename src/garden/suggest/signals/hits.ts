/** Where the phrases that may mean a note stand in the texts of others. */
import type { CorpusBlock, CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import type { Phrase, Phrases } from './phrases.ts'

export interface Hit {
  phrase: Phrase
  /** Position of the block in the note. */
  block: number
  /** Positions of its first word in the block, and of the one behind its last. */
  start: number
  end: number
  /** It is a part of a longer phrase that stands here. */
  nested: boolean
  /** A link could be made of it where it stands. */
  free: boolean
}

/** A row of words without a link in between. */
interface Run {
  start: number
  end: number
}

/** The hits in a note, in source order. Words of links that one can see are none. */
export function findHits(note: CorpusNote, source: number, phrases: Phrases, hidden: HiddenLinks): Hit[] {
  const hits: Hit[] = []
  note.blocks.forEach((block, at) => {
    for (const run of runsOf(block, note, source, hidden)) findInRun(block, at, run, phrases, hits)
  })
  return hits
}

/** Whether one can read the word at `at`, and it is in no link. */
export function isOpenWord(
  block: CorpusBlock,
  at: number,
  { note, source, hidden }: { note: CorpusNote; source: number; hidden: HiddenLinks },
): boolean {
  const link = block.inLink[at] ?? -1
  if (link < 0) return true
  return hidden.words === 'kept' && hidden.has(source, note.links[link] ?? -1)
}

function runsOf(block: CorpusBlock, note: CorpusNote, source: number, hidden: HiddenLinks): Run[] {
  // Most blocks have no link.
  if (block.anchors.length === 0)
    return block.words.length === 0 ? [] : [{ start: 0, end: block.words.length }]
  const place = { note, source, hidden }
  const runs: Run[] = []
  let start = 0
  for (let at = 0; at <= block.words.length; at += 1) {
    if (at < block.words.length && isOpenWord(block, at, place)) continue
    if (at > start) runs.push({ start, end: at })
    start = at + 1
  }
  return runs
}

function findInRun(block: CorpusBlock, at: number, run: Run, phrases: Phrases, hits: Hit[]): void {
  let covered = run.start
  for (let start = run.start; start < run.end; start += 1) {
    const first = hits.length
    phrases.match(block.words, start, run.end, (phrase, end) => {
      hits.push({ phrase, block: at, start, end, nested: end <= covered, free: isFree(block, start, end) })
    })
    const longest = hits.at(-1)
    if (hits.length === first || longest === undefined) continue
    for (let shorter = first; shorter < hits.length - 1; shorter += 1) {
      const hit = hits[shorter]
      if (hit) hit.nested = true
    }
    covered = Math.max(covered, longest.end)
  }
}

/** Words of several pieces of the source cannot be one link. */
function isFree({ starts, pieces }: CorpusBlock, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1)
    if ((starts[at] ?? -1) < 0 || pieces[at] !== pieces[start]) return false
  return true
}
