/** Reads the sentences of a note that a claim may stand on. */
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import type { NoteHeading } from '../../../markdown/assign-anchors.ts'
import { isEditorQuery } from '../../../markdown/editor-query.ts'
import { plainText } from '../../../markdown/plain-text.ts'
import { visit } from '../../../markdown/visit.ts'
import type { VaultPath } from '../../paths.ts'
import type { Sentence, SentenceHeading } from './sentence.ts'
import { endsSentence, type Range, sentenceSegmenter, splitSentences } from './split-sentences.ts'

export interface SentenceSource {
  note: VaultPath
  hash: string
  /** As a BCP 47 tag. */
  lang: string
  tree: Root
  source: string
  headings: readonly NoteHeading[]
  /**
   * What readers see of the link at an offset that has no words of its author: null where they may not see
   * what it leads to, undefined where they see it as it is written.
   */
  shownAs?: (start: number) => string | null | undefined
}

/** A piece of a block; a gap is something that words cannot quote: a formula, a picture, a tag of HTML. */
interface Run {
  text: string
  start: number
  end: number
  kind: 'exact' | 'whole' | 'gap'
}

interface Place {
  heading: SentenceHeading | null
  found: Sentence[]
  blocks: number
  segmenter: Intl.Segmenter
}

/** Words in these are of others, or no words of a reader: of a quotation, of code, of an embedded program. */
const foreign = new Set([
  'blockquote',
  'code',
  'math',
  'html',
  'yaml',
  'definition',
  'heading',
  'calloutTitle',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
])

/** Nodes that leave nothing out of a sentence when they are left out. */
const silent = new Set(['comment', 'blockId', 'footnoteReference', 'inlineFootnote'])

/** The sentences of paragraphs, items and cells, in source order; those with a gap are left out. */
export function readSentences(given: SentenceSource): Sentence[] {
  const segmenter = sentenceSegmenter(given.lang)
  const place: Place = { heading: null, found: [], blocks: 0, segmenter }
  readBlocks(given.tree, given, place)
  return place.found
}

/** Marks that turn the direction of all that follows, in another note as well (UAX #9). */
const turns = /[\u202A-\u202E\u2066-\u2069]/

function readBlocks(parent: Parents, given: SentenceSource, place: Place): void {
  for (const node of parent.children) {
    if (node.type === 'heading') {
      const found = given.headings.find(({ offset }) => offset === node.position?.start.offset)
      if (found?.outline) place.heading = { text: holdsHidden(node, given) ? null : found.text, id: found.id }
    }
    if (foreign.has(node.type)) continue
    if (node.type === 'paragraph' || node.type === 'tableCell') readBlock(node, given, place)
    else if ('children' in node) readBlocks(node, given, place)
  }
}

function readBlock(node: { children: PhrasingContent[] }, given: SentenceSource, place: Place): void {
  const runs = node.children.flatMap((child) => readRuns(child, given))
  const text = runs.map((run) => run.text).join('')
  const starts = runs.map((_, at) => runs.slice(0, at).reduce((sum, run) => sum + run.text.length, 0))
  const block = place.blocks
  place.blocks += 1
  for (const range of joinAcross(splitSentences(text, place.segmenter), runs, starts)) {
    const inside = runs.flatMap((run, at) => {
      const from = starts[at] ?? 0
      return from < range.end && from + run.text.length > range.start ? [{ run, from }] : []
    })
    if (inside.length === 0 || inside.some(({ run }) => run.kind === 'gap')) continue
    const words = text.slice(range.start, range.end).replace(/\s+/g, ' ').trim()
    const [first, last] = [inside[0], inside.at(-1)]
    if (!first || !last || !/[\p{L}\p{N}]/u.test(words) || turns.test(words)) continue
    place.found.push({
      note: given.note,
      hash: given.hash,
      heading: place.heading,
      block,
      start: offsetOf(first, range.start, 'start'),
      end: offsetOf(last, range.end, 'end'),
      text: words,
      closed: endsSentence(words),
    })
  }
}

function offsetOf({ run, from }: { run: Run; from: number }, at: number, side: 'start' | 'end'): number {
  return run.kind === 'exact' ? run.start + at - from : run[side]
}

/** A sentence cannot end inside of a run whose words stand otherwise in the source: the two are one. */
function joinAcross(ranges: readonly Range[], runs: readonly Run[], starts: readonly number[]): Range[] {
  const isInside = (at: number) =>
    runs.some((run, index) => {
      const from = starts[index] ?? 0
      return run.kind !== 'exact' && from < at && at < from + run.text.length
    })
  const joined: Range[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last && (isInside(last.end) || isInside(range.start))) last.end = range.end
    else joined.push({ ...range })
  }
  return joined
}

/** A sign that stands for a gap while sentences are parted: it is part of a sentence and ends none. */
const gapSign = '\uFFFC'

function readRuns(node: Nodes, given: SentenceSource): Run[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (silent.has(node.type) || start === undefined || end === undefined) return []
  const whole = (text: string): Run[] => {
    const exact = given.source.slice(start, end) === text
    return [{ text, start, end, kind: exact ? 'exact' : 'whole' }]
  }
  switch (node.type) {
    case 'text':
      return whole(node.value)
    case 'tag':
      return whole(`#${node.value}`)
    case 'break':
      return [{ text: ' ', start, end, kind: 'whole' }]
    case 'inlineCode':
      return isEditorQuery(node) ? gap(start, end) : whole(node.value)
    case 'wikilink':
      return node.embed ? gap(start, end) : readLink(node, given, whole)
    case 'link':
    case 'linkReference':
      return readLink(node, given, whole)
    case 'emphasis':
    case 'strong':
    case 'highlight':
      return node.children.flatMap((child) => readRuns(child, given))
  }
  return gap(start, end)
}

/** A name that readers may not see is a gap; that of a link without words of its author is what they see. */
function readLink(node: Nodes, given: SentenceSource, whole: (text: string) => Run[]): Run[] {
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset]
  const own = isWordless(node) ? given.shownAs?.(start) : undefined
  return own === null || holdsHidden(node, given) ? gap(start, end) : whole(own ?? plainText(node))
}

/** Whether `node` is or holds a link that shows a name that readers may not see. */
function holdsHidden(node: Nodes, given: SentenceSource): boolean {
  let holds = false
  const look = (link: Nodes) => {
    if (isWordless(link)) holds ||= given.shownAs?.(link.position?.start.offset ?? -1) === null
  }
  visit(node, 'wikilink', look)
  visit(node, 'link', look)
  return holds
}

/** Whether `node` is a link without words of its author. */
function isWordless(node: Nodes): boolean {
  return node.type === 'wikilink' ? node.display === null : node.type === 'link' && node.children.length === 0
}

function gap(start: number, end: number): Run[] {
  return [{ text: gapSign, start, end, kind: 'gap' }]
}
