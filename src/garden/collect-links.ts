/** Finds every link of a parsed note, with its place and the words around it. */
import type { Definition, Nodes, Parents, Root } from 'mdast'
import type { NoteHeading } from '../markdown/assign-anchors.ts'
import { formulaAsText } from '../markdown/formula-text.ts'
import { plainText } from '../markdown/plain-text.ts'
import { visitParents } from '../markdown/visit.ts'
import type { LinkContext, LinkOccurrence } from './link-occurrence.ts'
import { parseInternalUrl } from './links/parse-url.ts'

export interface CollectedLinks {
  /** In source order. */
  links: LinkOccurrence[]
  contexts: LinkContext[]
  /** The first paragraph that says something. */
  opening: LinkContext | null
}

/** Collects the links that lead into the vault; links that leave it are not among them. */
export function collectLinks(tree: Root, source: string, headings: readonly NoteHeading[]): CollectedLinks {
  const definitions = collectDefinitions(tree)
  const links: LinkOccurrence[] = []
  const found = new Map<Nodes, number>()
  const blocks = new Map<Nodes, number>()
  visitParents(tree, (node, ancestors) => {
    const target = targetOf(node, definitions)
    if (!target) return
    const block = contextBlock(ancestors as Parents[])
    if (block && !blocks.has(block)) blocks.set(block, blocks.size)
    found.set(node, links.length)
    links.push({
      ...occurrence(node, source),
      ...target,
      context: block ? (blocks.get(block) ?? null) : null,
    })
  })
  const contexts = [...blocks.keys()].map((block) => contextOf(block, found, headings))
  const opening = tree.children.find((node) => isProse(node, source))
  return { links, contexts, opening: opening ? contextOf(opening, found, headings, embedAsNothing) : null }
}

/** A paragraph with words of its own: not pictures or tags alone, nor fields such as `up:: [[Home]]` that other tools read. */
function isProse(node: Nodes, source: string): boolean {
  if (node.type !== 'paragraph' || /^\p{P}*$/u.test(plainText(node, tagAsNothing).replace(/\s/g, '')))
    return false
  const lines = source.slice(node.position?.start.offset, node.position?.end.offset).split(/\r?\n/)
  return !lines.every((line) => /^[^\s:][^:]{0,60}::\s/.test(line))
}

function embedAsNothing(node: Nodes): string | null {
  const embeds = node.type === 'image' || node.type === 'imageReference'
  return embeds || (node.type === 'wikilink' && node.embed) ? '' : formulaAsText(node)
}

function tagAsNothing(node: Nodes): string | null {
  return node.type === 'tag' ? '' : embedAsNothing(node)
}

type Target = Pick<LinkOccurrence, 'kind' | 'path' | 'subpath' | 'display' | 'embedded'>

function targetOf(node: Nodes, definitions: Map<string, Definition>): Target | null {
  if (node.type === 'wikilink') {
    const { path, subpath, display, embed } = node
    return { kind: embed ? 'embed' : 'wikilink', path, subpath, display, embedded: embed }
  }
  const url = urlOf(node, definitions)
  const internal = url === null ? null : parseInternalUrl(url)
  if (!internal) return null
  const embedded = node.type === 'image' || node.type === 'imageReference'
  return { kind: 'markdown', ...internal, display: plainText(node, formulaAsText) || null, embedded }
}

function urlOf(node: Nodes, definitions: Map<string, Definition>): string | null {
  if (node.type === 'link' || node.type === 'image') return node.url
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return null
  return definitions.get(node.identifier)?.url ?? null
}

function collectDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  visitParents(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

function occurrence(
  node: Nodes,
  source: string,
): Pick<LinkOccurrence, 'raw' | 'start' | 'end' | 'line' | 'column' | 'property'> {
  const { start, end } = node.position ?? { start: { offset: 0, line: 1, column: 1 }, end: { offset: 0 } }
  const [from, to] = [start.offset ?? 0, end.offset ?? 0]
  return {
    raw: source.slice(from, to),
    start: from,
    end: to,
    line: start.line,
    column: start.column,
    property: null,
  }
}

/** The smallest block that reads on its own: a paragraph, a heading, a whole row of a table. */
function contextBlock(ancestors: Parents[]): Parents | null {
  return ancestors.findLast((node) => contextTypes.has(node.type)) ?? null
}

const contextTypes = new Set(['paragraph', 'heading', 'tableRow', 'calloutTitle', 'inlineFootnote'])

function contextOf(
  block: Nodes,
  found: Map<Nodes, number>,
  headings: readonly NoteHeading[],
  textOf: (node: Nodes) => string | null = formulaAsText,
): LinkContext {
  const offset = block.position?.start.offset ?? 0
  const heading = headingAbove(headings, offset)
  const marked = plainText(block, (node) => {
    const link = found.get(node)
    return textOf(node) ?? (link === undefined ? null : `${mark}${link}${mark}`)
  })
  const pieces = marked.split(mark).map((piece, at) => (at % 2 === 1 ? Number(piece) : piece))
  return { offset, heading: heading < 0 ? null : heading, pieces }
}

/** Position of the last heading that starts at or before `offset`, found by halving; -1 before the first. */
function headingAbove(headings: readonly NoteHeading[], offset: number): number {
  let [low, high] = [0, headings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((headings[middle]?.offset ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** A character that no parsed text holds: micromark replaces NUL. */
const mark = '\0'
