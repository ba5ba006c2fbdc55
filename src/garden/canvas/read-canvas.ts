/** Reads one canvas: its cards, its lines, and every link in it. */
import { location } from 'vfile-location'
import { cutComments } from '../../markdown/cut-comments.ts'
import { encodeUrl } from '../../markdown/html/links.ts'
import { plainText } from '../../markdown/plain-text.ts'
import { readTree } from '../../markdown/read-tree.ts'
import { countWords } from '../count-words.ts'
import { type DocumentParts, documentNote } from '../document-note.ts'
import { type JsonString, sourceOffset } from '../json/json-node.ts'
import { createMessage } from '../message.ts'
import type { Note } from '../note.ts'
import { refusalMessage } from '../refusal-message.ts'
import { textLinkPaths } from '../text-links.ts'
import type { NoteFile } from '../vault.ts'
import { collectWebLinks, type WebLink } from '../web/collect-web-links.ts'
import { webAddress } from '../web/web-address.ts'
import { type CardLinks, fileCardLinks, textCardLinks } from './card-links.ts'
import { type ParsedCanvas, type PlacedNode, parseCanvas } from './parse-canvas.ts'

/** Never throws for anything that a file can hold. */
export function readCanvas(file: NoteFile & { text: string }): Note {
  const source = file.text
  const { canvas, problems } = parseCanvas(source)
  const labels: string[] = []
  const places = location(source)
  const parts: DocumentParts = {
    tooDeep: false,
    links: [],
    contexts: [],
    opening: null,
    words: 0,
    hidden: labels,
    messages: problems.map(({ code, reason, offset }) =>
      createMessage(code, reason, { file: file.path, source, start: offset }),
    ),
  }
  const named = namesBeside(canvas)
  if (named.length > 0) parts.named = named
  for (const placed of canvas?.nodes ?? []) readCard(parts, placed, { source, places, path: file.path })
  const document = {
    format: 'canvas',
    sound: canvas !== null,
    canvas: {
      nodes: (canvas?.nodes ?? []).map((placed) => withPlainLabel(placed, labels)),
      edges: (canvas?.edges ?? []).map((edge) => plainLabel(edge, labels)),
    },
  } as const
  return documentNote(file, document, parts)
}

/** What labels and cards with an address may name. */
function namesBeside(canvas: ParsedCanvas | null): string[] {
  const cards = (canvas?.nodes ?? []).flatMap(({ node }) =>
    node.type === 'link' ? [node.url] : node.type === 'group' ? textLinkPaths(node.label ?? '') : [],
  )
  return [...cards, ...(canvas?.edges ?? []).flatMap(({ label }) => textLinkPaths(label ?? ''))]
}

/** A card whose label, where it has one, holds no comment; comments are added to `hidden`. */
function withPlainLabel({ node, words }: PlacedNode, hidden: string[]): PlacedNode {
  return { node: node.type === 'group' ? plainLabel(node, hidden) : node, words }
}

function plainLabel<Labelled extends { label?: string | undefined }>(
  item: Labelled,
  hidden: string[],
): Labelled {
  if (item.label === undefined) return item
  const cut = cutComments(item.label)
  hidden.push(...cut.hidden)
  return { ...item, label: cut.shown }
}

interface CanvasSource {
  source: string
  places: ReturnType<typeof location>
  path: string
}

function readCard(parts: DocumentParts, placed: PlacedNode, from: CanvasSource): void {
  const { node, words } = placed
  if (!words) return
  if (node.type === 'link') {
    addWeb(parts, node.url, words, from)
    return
  }
  if (node.type !== 'text') {
    addLinks(parts, fileCardLinks(node, words, from))
    return
  }
  const { tree, refusal, hidden } = readTree(node.text, 0)
  parts.hidden.push(...hidden)
  parts.words += countWords(plainText(tree))
  if (refusal) {
    parts.tooDeep = true
    const place = { file: from.path, source: from.source, start: words.start }
    parts.messages.push(refusalMessage(refusal, 'card', place))
  }
  addLinks(parts, textCardLinks(tree, node.text, words, from))
  for (const link of collectWebLinks(tree)) addPlaced(parts, link, sourceOffset(words, link.start), from)
}

/** The page of the web that a card shows. */
function addWeb(parts: DocumentParts, written: string, words: JsonString, from: CanvasSource): void {
  const address = webAddress(encodeUrl(written))
  if (address !== null) addPlaced(parts, { address, written }, words.start + 1, from)
}

function addPlaced(
  parts: DocumentParts,
  { address, written }: Pick<WebLink, 'address' | 'written'>,
  start: number,
  { places }: CanvasSource,
): void {
  const { line, column } = places.toPoint(start) ?? { line: 1, column: 1 }
  parts.web = [...(parts.web ?? []), { address, written, start, line, column }]
}

/** The links of a card after those before it: what counts them is moved along. */
function addLinks(parts: DocumentParts, { links, contexts }: CardLinks): void {
  const [linksBefore, contextsBefore] = [parts.links.length, parts.contexts.length]
  for (const link of links)
    parts.links.push({ ...link, context: link.context === null ? null : link.context + contextsBefore })
  for (const context of contexts) {
    const pieces = context.pieces.map((piece) => (typeof piece === 'number' ? piece + linksBefore : piece))
    parts.contexts.push({ ...context, pieces })
  }
}
