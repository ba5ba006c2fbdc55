/**
 * What changed between two texts of a note. Of old words it holds counts alone,
 * and names of headings and links only as hashes: they can be told again where
 * the note says them today, and nowhere else.
 */
import { wordsOf } from '../count-words.ts'
import { hashText } from '../hash-text.ts'
import type { Block, BlockKind, RevisionFacts } from './revision-facts.ts'

export interface RevisionChange {
  words: { added: number; removed: number }
  retitled: boolean
  /** In the order of the note. */
  parts: ChangedPart[]
  /** Hashes of the headings that came. */
  headings: string[]
  /** Hashes of the keys of the links that came. */
  links: string[]
}

/** Blocks of one kind in one section. */
export interface ChangedPart {
  what: 'added' | 'reworked' | 'removed'
  kind: BlockKind
  count: number
  /** Hash of the heading above; null before the first. */
  heading: string | null
}

/** Two blocks that share this part of their words are one, reworked. */
const likeness = 0.5

/** More blocks than this are not compared one with another. */
const mostCompared = 200

/** What came, went and was worked over. Blocks that only moved did not change. */
export function compareRevisions(before: RevisionFacts | null, after: RevisionFacts): RevisionChange {
  const [removed, added] = withoutCommon(before?.blocks ?? [], after.blocks, ({ text }) => text)
  const { reworked, came, went } = pairBlocks(removed, added)
  const wordsIn = (blocks: readonly Block[]) => blocks.flatMap(({ text }) => wordsOf(text))
  const [lost, gained] = withoutCommon(wordsIn(removed), wordsIn(added), (word) => word)
  const fresh = <Item>(old: readonly Item[], now: readonly Item[]) => {
    const known = new Set(old)
    return [...new Set(now)].filter((item) => !known.has(item))
  }
  return {
    words: { added: gained.length, removed: lost.length },
    retitled: before !== null && before.title !== after.title,
    parts: [...partsOf('added', came), ...partsOf('reworked', reworked), ...partsOf('removed', went)],
    headings: fresh(before?.headings ?? [], after.headings).map(hashText),
    links: fresh(before?.links ?? [], after.links).map(hashText),
  }
}

/** Both lists without what they share, each item as often as both have it. */
function withoutCommon<Item>(
  a: readonly Item[],
  b: readonly Item[],
  keyOf: (item: Item) => string,
): [Item[], Item[]] {
  return [without(a, b.map(keyOf), keyOf), without(b, a.map(keyOf), keyOf)]
}

function without<Item>(
  items: readonly Item[],
  keys: readonly string[],
  keyOf: (item: Item) => string,
): Item[] {
  const left = new Map<string, number>()
  for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1)
  return items.filter((item) => {
    const key = keyOf(item)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}

/** Finds for each new block the old one that it was made from, where there is one. */
function pairBlocks(
  removed: readonly Block[],
  added: readonly Block[],
): { reworked: Block[]; came: Block[]; went: Block[] } {
  if (removed.length > mostCompared || added.length > mostCompared)
    return { reworked: [], came: [...added], went: [...removed] }
  const old = removed.map((block) => ({ block, words: wordsOf(block.text), taken: false }))
  const reworked: Block[] = []
  const came: Block[] = []
  for (const block of added) {
    const words = wordsOf(block.text)
    const source = old.find((one) => !one.taken && shareOf(one.words, words) >= likeness)
    if (source) source.taken = true
    ;(source ? reworked : came).push(block)
  }
  return { reworked, came, went: old.flatMap((one) => (one.taken ? [] : [one.block])) }
}

/** Sørensen and Dice: twice the shared words by all words, from 0 to 1. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const total = a.length + b.length
  return total === 0 ? 0 : (2 * (b.length - without(b, a, (word) => word).length)) / total
}

function partsOf(what: ChangedPart['what'], blocks: readonly Block[]): ChangedPart[] {
  const groups = Map.groupBy(blocks, ({ kind, heading }) => JSON.stringify([heading, kind]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const heading = first.heading === null ? null : hashText(first.heading)
    return [{ what, kind: first.kind, count: group.length, heading }]
  })
}
