/**
 * What is known while a block of properties is converted, and the bounds that it
 * must keep: no explicit types, no cycles, no copying beyond all measure.
 */
import { type Alias, isCollection, isScalar, type Node } from 'yaml'
import type { FrontmatterProblem, SourceRange } from './frontmatter.ts'

/** Depth of lists and mappings in one another. */
const mostLevels = 64
/** Values that aliases may copy in one block. */
const mostCopies = 10_000
/** More reasons why one block is malformed help nobody. */
const mostFailures = 20

export interface Conversion {
  source: string
  /** Where in the source the offsets of the nodes start. */
  base: number
  /** The latest node of each anchor. */
  anchors: Map<string, Node>
  /** What each alias stood for where it was met first: an anchor may be given again further down. */
  targets: Map<Alias, Node>
  /** The nodes around the present one, and itself. */
  open: Set<Node>
  /** The range of the outermost alias that is being copied. */
  copying: SourceRange | null
  /** How many nodes were copied. */
  copies: number
  failures: FrontmatterProblem[]
  warnings: FrontmatterProblem[]
}

export function createConversion(source: string, base: number): Conversion {
  return {
    source,
    base,
    anchors: new Map(),
    targets: new Map(),
    open: new Set(),
    copying: null,
    copies: 0,
    failures: [],
    warnings: [],
  }
}

/** Checks what every node must keep to. False when it does not, and is not to be looked into. */
export function enterNode(node: Node, range: SourceRange, conversion: Conversion): boolean {
  noteAnchor(node, conversion)
  if (conversion.copying !== null) conversion.copies += 1
  conversion.open.add(node)
  const reason = reasonAgainst(node, conversion)
  if (reason === null) return true
  fail(conversion, reason, conversion.copying ?? range)
  leaveNode(node, conversion)
  return false
}

export function leaveNode(node: Node, conversion: Conversion): void {
  conversion.open.delete(node)
}

export function noteAnchor(node: Node, { anchors, copying }: Conversion): void {
  const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined
  if (anchor && copying === null) anchors.set(anchor, node)
}

/** Makes the whole block malformed. */
export function fail({ failures }: Conversion, message: string, [start, end]: SourceRange): void {
  if (failures.length < mostFailures) failures.push({ code: 'frontmatter-invalid-yaml', message, start, end })
}

/** Without the line ends that the parser counts to a text behind `|`. */
export function rangeOf(node: Node, { source, base }: Conversion): SourceRange {
  const [from, to] = node.range ?? [0, 0]
  const start = base + from
  let end = base + to
  while (end > start && (source[end - 1] === '\n' || source[end - 1] === '\r')) end -= 1
  return [start, end]
}

function reasonAgainst({ tag }: Node, { open, copies }: Conversion): string | null {
  if (tag !== undefined && tag !== '!' && tag !== 'tag:yaml.org,2002:str') {
    return `The properties use the YAML tag \`${tag}\`. Remove it: types are read from the value alone.`
  }
  if (open.size > mostLevels) return `The properties are nested more than ${mostLevels} levels deep.`
  return copies > mostCopies
    ? `The aliases of the properties stand for more than ${mostCopies} values. Write the values out.`
    : null
}
