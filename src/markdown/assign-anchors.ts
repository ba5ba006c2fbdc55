/**
 * The places in a note that links can lead to. Each gets its id once, here, so
 * that a resolved link and the rendered page cannot disagree.
 */
import GithubSlugger, { slug } from 'github-slugger'
import type { BlockContent, Heading, ListItem, Nodes, Paragraph, Parents, Root } from 'mdast'
import type { BlockId } from './nodes.ts'
import { plainText } from './plain-text.ts'
import { visitParents } from './visit.ts'

export interface NoteHeading {
  depth: number
  /** Its words, without markup. */
  text: string
  /** Its Markdown, as written. */
  raw: string
  /** The id of its element: unique in the note, never starting with `_` or `^`. */
  id: string
  /** Offset of its start in the source. */
  offset: number
  /** Whether it stands on its own and not inside a quote, a list or a callout. */
  outline: boolean
}

export interface NoteAnchors {
  headings: NoteHeading[]
  /** Lower-cased block ids, without `^`, to the id of the element that carries them. */
  blocks: Map<string, string>
}

/**
 * Gives every heading and every block with a `^id` its `id` attribute, takes
 * the markers out of the tree, and returns what was assigned. The first of two
 * equal block ids wins.
 */
export function assignAnchors(tree: Root, source: string): NoteAnchors {
  const anchors: NoteAnchors = { headings: [], blocks: new Map() }
  const slugger = new GithubSlugger()
  const markers: { marker: BlockId; ancestors: Parents[] }[] = []
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'heading') anchors.headings.push(anchorHeading(node, ancestors, source, slugger))
    if (node.type === 'blockId') markers.push({ marker: node, ancestors: [...ancestors] as Parents[] })
  })
  for (const { marker, ancestors } of markers) anchorBlock(marker, ancestors, anchors)
  return anchors
}

function anchorHeading(
  heading: Heading,
  ancestors: Nodes[],
  source: string,
  slugger: GithubSlugger,
): NoteHeading {
  const text = plainText(heading)
  const words = plainText(heading, withoutBareLinks).replace(/^[_\s]+/, '')
  const id = slugger.slug(slug(words) === '' ? 'section' : words)
  setId(heading, id)
  const first = heading.children[0]?.position?.start.offset
  const last = heading.children.at(-1)?.position?.end.offset
  const raw = first === undefined || last === undefined ? text : source.slice(first, last)
  return {
    depth: heading.depth,
    text,
    raw,
    id,
    offset: heading.position?.start.offset ?? 0,
    outline: ancestors.length === 1,
  }
}

/** The name of a note that may not be published must not become part of an id. */
function withoutBareLinks(node: Nodes): string | null {
  return node.type === 'wikilink' && node.display === null ? '' : null
}

function anchorBlock(marker: BlockId, ancestors: Parents[], anchors: NoteAnchors): void {
  const block = carrierOf(marker, ancestors)
  remove(marker, ancestors)
  const key = marker.value.toLowerCase()
  if (!block || anchors.blocks.has(key)) return
  const own = block.data?.hProperties?.['id']
  const id = typeof own === 'string' ? own : `^${key}`
  setId(block, id)
  anchors.blocks.set(key, id)
}

/** The block that a marker names: its own, the list item that it ends the first line of, or the block above a marker that stands alone. */
function carrierOf(marker: BlockId, ancestors: Parents[]): BlockContent | ListItem | null {
  const own = ancestors.findLast((node) => node.type === 'paragraph' || node.type === 'heading')
  const outer = own ? ancestors[ancestors.indexOf(own) - 1] : undefined
  if (!own || !outer) return null
  const at = (outer.children as Nodes[]).indexOf(own)
  if (isAlone(own, marker)) return (outer.children[at - 1] as BlockContent | undefined) ?? null
  return outer.type === 'listItem' && at === 0 ? outer : (own as Paragraph | Heading)
}

/** Takes the marker out, and the paragraph with it that held nothing else. */
function remove(marker: BlockId, ancestors: Parents[]): void {
  const [outer, parent] = ancestors.slice(-2)
  if (!parent || !outer) return
  detach(marker, parent)
  if (parent.type === 'paragraph' && parent.children.every(isBlank)) detach(parent, outer)
  else trimEnd(parent)
}

function detach(node: Nodes, parent: Parents): void {
  const at = (parent.children as Nodes[]).indexOf(node)
  if (at >= 0) parent.children.splice(at, 1)
}

/** The space before a marker belongs to it. */
function trimEnd(parent: Parents): void {
  const last = parent.children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
}

function isAlone(block: Parents, marker: BlockId): boolean {
  return block.type === 'paragraph' && block.children.every((child) => child === marker || isBlank(child))
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function setId(node: { data?: { hProperties?: Record<string, unknown> } | undefined }, id: string): void {
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
}
