/**
 * What stands before and behind links in this garden: some authors link after
 * “see”, some link what a list item begins with. Learned from the links that
 * are there, against phrases that are no links.
 */
import type { CorpusBlock, CorpusNote } from '../corpus/corpus.ts'
import type { HiddenLinks } from '../corpus/hidden-links.ts'
import { type Hit, isOpenWord } from './hits.ts'

/** How often each word stands beside links, and beside phrases that are none, as plain data. */
export interface SurroundingsTable {
  before: OddsTable
  behind: OddsTable
}

export interface OddsTable {
  yes: Map<number, number>
  no: Map<number, number>
  allYes: number
  allNo: number
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

export function emptySurroundings(): SurroundingsTable {
  const empty = () => ({ yes: new Map(), no: new Map(), allYes: 0, allNo: 0 })
  return { before: empty(), behind: empty() }
}

/** Learns from one note, in which `hits` are all phrases. */
export function learnSurroundings(
  { before, behind }: SurroundingsTable,
  hits: readonly Hit[],
  place: Place,
): void {
  const { note, source, hidden } = place
  for (const block of note.blocks) {
    for (const { link, at, length } of block.anchors) {
      const target = note.links[link] ?? -1
      if (target < 0 || hidden.has(source, target)) continue
      countYes(before, wordAt(block, at - 1, place))
      countYes(behind, wordAt(block, at + length, place))
    }
  }
  for (const hit of hits) {
    const block = note.blocks[hit.block]
    if (!block || !hit.free || hit.nested) continue
    countNo(before, wordAt(block, hit.start - 1, place))
    countNo(behind, wordAt(block, hit.end, place))
  }
}

/** Log-odds of a link after the word that stands before `hit`. */
export function oddsBefore(
  { before }: SurroundingsTable,
  block: CorpusBlock,
  hit: Hit,
  place: Place,
): number {
  return oddsOf(before, wordAt(block, hit.start - 1, place))
}

/** Log-odds of a link before the word that stands behind `hit`. */
export function oddsBehind(
  { behind }: SurroundingsTable,
  block: CorpusBlock,
  hit: Hit,
  place: Place,
): number {
  return oddsOf(behind, wordAt(block, hit.end, place))
}

/** Words of other links are all alike: what they say is not the point. */
function wordAt(block: CorpusBlock, at: number, place: Place): number {
  if (at < 0) return beginning
  if (at >= block.words.length) return ending
  return isOpenWord(block, at, place) ? (block.words[at] ?? ending) : ofLink
}

function countYes(table: OddsTable, word: number): void {
  table.yes.set(word, (table.yes.get(word) ?? 0) + 1)
  table.allYes += 1
}

function countNo(table: OddsTable, word: number): void {
  table.no.set(word, (table.no.get(word) ?? 0) + 1)
  table.allNo += 1
}

/** The log of how much more often the word stands beside links than beside other phrases, drawn to 0 where little is known. */
function oddsOf({ yes, no, allYes, allNo }: OddsTable, word: number): number {
  return (
    Math.log(((yes.get(word) ?? 0) + 0.5) / (allYes + 50)) -
    Math.log(((no.get(word) ?? 0) + 0.5) / (allNo + 50))
  )
}
