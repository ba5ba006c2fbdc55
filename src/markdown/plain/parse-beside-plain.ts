/**
 * The fast way through a note: plain blocks are read at once, and all others
 * are left to the parser. What is plain is decided in doubt against it: the tree is
 * always that which the parser alone would make, and nothing else of the program
 * knows of this.
 */
import type { Root, RootContent } from 'mdast'
import { shiftPositions } from '../syntax/shift-positions.ts'
import { readBlockMath } from './block-math.ts'
import { readFencedCode } from './fenced-code.ts'
import { readHeading } from './heading.ts'
import { endOfLine, type Lines, pointIn, readLines, skipBlank } from './lines.ts'
import { readList } from './list.ts'
import { readParagraph } from './paragraph.ts'
import type { PlainBlock, ReadBlock } from './plain-block.ts'
import { readQuotation } from './quotation.ts'
import { findRegionEnd } from './region.ts'
import { readTable } from './table.ts'
import { readThematicBreak } from './thematic-break.ts'

/** The tree that `parse` would make of `source`; it gets only what is not plain, in one text. */
export function parseBesidePlain(source: string, parse: (source: string) => Root): Root {
  if (neverPlain.test(source)) return parse(source)
  const lines = readLines(source)
  const parts = splitBlocks(lines)
  if (parts.length === 1 && parts[0] && 'from' in parts[0]) return parse(source)
  const regions = parts.filter((part) => 'from' in part)
  const parsed = parseRegions(lines, regions, parse)
  return {
    type: 'root',
    children: parts.flatMap((part) => ('from' in part ? (parsed.get(part) ?? []) : [part.node])),
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOfLine(lines, lines.texts.length - 1) },
  }
}

/** Comments, which hide whatever they reach; line endings and signs that are not written today. */
const neverPlain = /%%|[\r\uFEFF\uFDD0]/

/** Lines that are left to the parser, the last not among them. */
interface Region {
  from: number
  to: number
}

/** All but quotations. */
const readLeaf = firstOf([
  readParagraph,
  readHeading,
  readList,
  readFencedCode,
  readBlockMath,
  readThematicBreak,
  readTable,
])

const readBlock = firstOf([readLeaf, (lines, at) => readQuotation(lines, at, readLeaf)])

function firstOf(readers: readonly ReadBlock[]): ReadBlock {
  return (lines, at) => {
    for (const read of readers) {
      const block = read(lines, at)
      if (block) return block
    }
    return null
  }
}

function splitBlocks(lines: Lines): (PlainBlock | Region)[] {
  const parts: (PlainBlock | Region)[] = []
  for (let at = skipBlank(lines, 0); at < lines.texts.length; at = skipBlank(lines, at)) {
    const block = readBlock(lines, at)
    if (block) {
      parts.push(block)
      at = block.next
      continue
    }
    const to = findRegionEnd(lines, at) ?? lines.texts.length
    const last = parts.at(-1)
    if (last && 'from' in last) last.to = to
    else parts.push({ from: at, to })
    at = to
  }
  return parts
}

/** The nodes of each region. They are parsed together, so that what one defines holds in all. */
function parseRegions(
  lines: Lines,
  regions: readonly Region[],
  parse: (source: string) => Root,
): Map<Region, RootContent[]> {
  const nodes = new Map<Region, RootContent[]>()
  if (regions.length === 0) return nodes
  const texts = regions.map(({ from, to }) => lines.texts.slice(from, to).join('\n'))
  // What stands last in the text ends as it would before more of the note.
  const end = regions.at(-1)?.to === lines.texts.length ? '' : boundary
  const left = parse(texts.join(boundary) + end).children
  let [start, line, next] = [0, 0, 0]
  for (const [index, region] of regions.entries()) {
    const last = start + (texts[index]?.length ?? 0)
    const children: RootContent[] = []
    for (let child = left[next]; child && offsetOf(child) < last; child = left[++next]) children.push(child)
    // The boundary.
    next++
    const { offset } = pointIn(lines, region.from, 0)
    shiftPositions(
      { type: 'root', children },
      { line: region.from - line, column: 0, offset: offset - start },
    )
    nodes.set(region, children)
    start = last + boundary.length
    line += region.to - region.from + boundaryLines
  }
  return nodes
}

/** An empty heading, which ends whatever stands before it. */
const boundary = '\n#\n'
const boundaryLines = 1

function offsetOf({ position }: RootContent): number {
  return position?.start.offset ?? 0
}
