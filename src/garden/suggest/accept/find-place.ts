/** Whether words of a note stand where a link can be made of them. */
import type { Nodes, Root } from 'mdast'
import { EXIT, visitParents } from '../../../markdown/visit.ts'
import { type OpenElements, openBehind } from './open-elements.ts'
import { type Refusal, refuse } from './refusal.ts'

export interface ProsePlace {
  /** Where a `|` would end the cell. */
  inTable: boolean
}

/** What may stand around prose that takes a link. Headings are what other links name; JSX does with its words what it likes. */
const transparent: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'callout',
  'calloutTitle',
  'table',
  'tableRow',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'highlight',
  'footnoteDefinition',
  'inlineFootnote',
])

/** What the words from `start` up to, and without, `end` stand in. */
export function findPlace(tree: Root, start: number, end: number): ProsePlace | { refusal: Refusal } {
  let found: ProsePlace | { refusal: Refusal } | null = null
  let open: OpenElements = []
  visitParents(tree, (node, ancestors) => {
    if ((node.position?.start.offset ?? 0) > start) return EXIT
    if (node.type === 'html') open = openBehind(node.value, open)
    if (node.type !== 'text' || !covers(node, start, end)) return
    found = placeIn(ancestors, open)
    return EXIT
  })
  return found ?? refuse('place', 'The words do not stand in prose: no link can be made of them there.')
}

function placeIn(ancestors: readonly Nodes[], open: OpenElements): ProsePlace | { refusal: Refusal } {
  const odd = ancestors.findLast(({ type }) => !transparent.has(type))
  if (odd?.type === 'heading') return refuse('place', 'The words stand in a heading, which other links name.')
  if (odd?.type === 'link' || odd?.type === 'linkReference')
    return refuse('place', 'The words are part of a link.')
  if (odd) return refuse('place', 'The words stand in an element of code or markup.')
  if (open.length > 0)
    return refuse('place', 'The words stand in an element of HTML that cannot hold a link.')
  return { inTable: ancestors.some(({ type }) => type === 'tableCell') }
}

function covers(node: Nodes, start: number, end: number): boolean {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  return from !== undefined && to !== undefined && from <= start && end <= to
}
