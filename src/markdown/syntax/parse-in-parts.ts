/**
 * Parses a long note part by part, at blocks that stand on their own: micromark
 * copies all that it has read at each list and each quote, which takes minutes
 * for a note of some megabytes.
 */
import type { Root, RootContent } from 'mdast'
import { collectDefinitions, type Definitions } from './known-definitions.ts'
import { countLineEndings, findLineEnd, skipLineEnding } from './line-end.ts'
import { shiftPositions } from './shift-positions.ts'

/**
 * Parses Markdown. `remnants` is what `commentSyntax` takes; `definitions` are
 * those that stand elsewhere.
 */
export type Parse = (source: string, remnants: Remnants, definitions?: Definitions) => Root
export type Remnants = ReadonlyMap<number, number>

/** The tree that `parse` would make of the whole. Parts are of `partSize` characters, or of one block. */
export function parseInParts(
  source: string,
  remnants: Remnants,
  parse: Parse,
  partSize = choosePartSize(source),
): Root {
  if (source.length < 2 * partSize) return parse(source, remnants)
  const parts = split(source, remnants, parse, partSize)
  const definitions = collectDefinitions(parts.map(({ tree }) => tree))
  const isPlain = definitions.links.size === 0 && definitions.footnotes.size === 0
  const whole: Root = { type: 'root', children: [] }
  let line = 0
  for (const { start, end, tree } of parts) {
    const text = source.slice(start, end)
    const part = isPlain ? tree : parse(text, cut(remnants, start, end), definitions)
    shiftPositions(part, { line, column: 0, offset: start })
    for (const child of part.children) whole.children.push(child)
    line += countLineEndings(text)
    if (part.position) whole.position = { ...part.position, start: { line: 1, column: 1, offset: 0 } }
  }
  return whole
}

/** Parts are read twice where there are definitions, so they are small only where what is copied would take longer. */
function choosePartSize(source: string): number {
  const copying = source.match(quoteOrUnderline)?.length ?? 0
  return copying < manyCopies ? 2 ** 14 : 2 ** 9
}

/** A line of a quote, or one that may underline a heading. */
const quoteOrUnderline = /^ {0,3}(?:>|(?:=+|-+)[ \t]*$)/gm
const manyCopies = 200

/** Parses in windows, and leaves the last block of each to the next, since there it may look otherwise. */
function split(source: string, remnants: Remnants, parse: Parse, partSize: number): Part[] {
  const parts: Part[] = []
  let size = partSize
  for (let start = 0; start < source.length; ) {
    const end = findWindowEnd(source, start + size)
    const tree = parse(source.slice(start, end), cut(remnants, start, end))
    const last = end === source.length ? end - start : findBlock(tree, end - start)
    size = last === 0 ? size * 2 : partSize
    if (last === 0) continue
    tree.children = tree.children.filter(({ position }) => (position?.start.offset ?? 0) < last)
    parts.push({ start, end: start + last, tree })
    start += last
  }
  return parts
}

function cut(remnants: Remnants, start: number, end: number): Remnants {
  const inside = [...remnants].filter(([from]) => from >= start && from < end)
  return new Map(inside.map(([from, to]) => [from - start, Math.min(to, end) - start]))
}

/** The end of the line at `offset`, with its line ending. */
export function findWindowEnd(source: string, offset: number): number {
  return skipLineEnding(source, findLineEnd(source, Math.min(offset, source.length)))
}

/**
 * The start of the last line at or before `offset` that starts a block of its
 * own behind a blank line: what follows it reads the same without what is
 * before it. Behind lists, code and formulas, which reach over blank lines, micromark
 * does not always read what follows as it would at the start of a note.
 */
export function findBlock(tree: Root, offset: number): number {
  let found = 0
  let previous: RootContent | undefined
  for (const child of tree.children) {
    const start = child.position?.start
    if (start?.offset === undefined) continue
    const lineStart = start.offset - (start.column - 1)
    if (lineStart > offset) break
    const isBehindBlank = start.line > (previous?.position?.end.line ?? 0) + 1
    if (isBehindBlank && !(previous && reachingOver.has(previous.type))) found = lineStart
    previous = child
  }
  return found
}

const reachingOver = new Set<RootContent['type']>(['list', 'code', 'math', 'footnoteDefinition'])

interface Part {
  start: number
  end: number
  tree: Root
}
