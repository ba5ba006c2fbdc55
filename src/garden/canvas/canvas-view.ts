/** What a canvas of the garden shows: its links resolved, its words rendered, nothing private left. */
import type { ElementContent } from 'hast'
import type { CanvasView, CardBody, CardPart, CardView, EdgeView } from '../../markdown/canvas/canvas-view.ts'
import { extractEmbed } from '../../markdown/extract-embed.ts'
import { encodeUrl, isSafe } from '../../markdown/html/links.ts'
import { readTree } from '../../markdown/read-tree.ts'
import { renderHast } from '../../markdown/render.ts'
import type { RenderContext } from '../../markdown/render-context.ts'
import type { CanvasEdge, CanvasNode } from '../../schemas/canvas.ts'
import type { BodySettings } from '../body-settings.ts'
import type { Garden } from '../garden.ts'
import { type JsonString, sourceOffset } from '../json/json-node.ts'
import type { Note } from '../note.ts'
import type { CanvasDocument } from '../note-document.ts'
import { noteEntry } from '../note-entry.ts'
import { propertyWords } from '../property-words.ts'
import type { PlacedNode } from './parse-canvas.ts'

export interface CanvasSource {
  garden: Garden
  note: Note
  document: CanvasDocument
  settings: BodySettings
  /** What the links of the canvas show, by their offsets in its file. The two parts keep their ids apart. */
  contexts: Record<CardPart, RenderContext>
}

export function viewCanvas(source: CanvasSource): CanvasView {
  const { nodes, edges } = source.document.canvas
  const positions = new Map(nodes.map(({ node }, at) => [node.id, at]))
  return {
    words: source.contexts.drawing.words,
    title: source.note.title,
    cards: nodes.map((placed, at) => viewCard(source, placed, at)),
    edges: edges.flatMap((edge) => viewEdge(source, edge, positions)),
  }
}

function viewCard(source: CanvasSource, { node, words }: PlacedNode, at: number): CardView {
  const { x, y, width, height, color } = node
  return { x, y, width, height, color: color ?? null, body: viewBody(source, node, words, at) }
}

function viewBody(source: CanvasSource, node: CanvasNode, words: JsonString | null, at: number): CardBody {
  const { drawing } = source.contexts
  if (node.type === 'text') {
    const render = (part: CardPart) => (words ? renderText(source.contexts[part], node.text, words, at) : [])
    return { kind: 'text', content: twice(render) }
  }
  if (node.type === 'link') {
    if (drawing.address?.(node.url) === null)
      return { kind: 'link', url: drawing.words.canvas.hiddenPlace, href: null, web: null }
    const href =
      /^[a-z][a-z0-9+.-]*:/i.test(node.url) && isSafe(node.url, drawing.html) ? encodeUrl(node.url) : null
    return { kind: 'link', url: node.url, href, web: href === null ? null : (drawing.web?.(href) ?? null) }
  }
  const view = words ? drawing.link(words.start + 1) : null
  if (node.type === 'group') {
    const background = view?.state === 'file' && view.kind === 'image' ? view.href : null
    const fit = node.backgroundStyle === 'ratio' ? 'ratio' : 'cover'
    return {
      kind: 'group',
      label: propertyWords(source.garden, source.note, node.label ?? ''),
      background,
      fit,
    }
  }
  const { canvas } = drawing.words
  const path = words ? words.start + 1 : null
  return {
    kind: 'file',
    view: view ?? { state: 'missing', label: canvas.namelessFile, hint: canvas.noFile },
    words: path === null || node.subpath ? null : wordsAbout(source, path),
  }
}

/** What has no ids of its own is rendered once, and shown in both parts. */
function twice(render: (part: CardPart) => ElementContent[]): (part: CardPart) => ElementContent[] {
  let first: { part: CardPart; content: ElementContent[] } | null = null
  return (part) => {
    first ??= { part, content: render(part) }
    return part === first.part || !first.content.some(hasId) ? first.content : render(part)
  }
}

function hasId(node: ElementContent): boolean {
  return node.type === 'element' && (node.properties['id'] !== undefined || node.children.some(hasId))
}

/** The Markdown of a card. Its headings lie below the title of the page, and have no ids: cards are shown twice. */
function renderText(
  context: RenderContext,
  markdown: string,
  words: JsonString,
  at: number,
): ElementContent[] {
  const tree = extractEmbed(readTree(markdown, 0).tree, null)
  if (!tree) return []
  const placed: RenderContext = {
    ...context,
    link: (offset) => context.link(sourceOffset(words, offset)),
    embed: (offset) => context.embed(sourceOffset(words, offset)),
    footnotePrefix: `${context.footnotePrefix}${at}-`,
    headingShift: cardHeadings,
    citations: null,
    // A tag in a drawing does not put the drawing on the page of the tag, which may not be there.
    tagUrl: () => null,
  }
  return renderHast(tree, placed).children as ElementContent[]
}

/** Added to the depth of headings on cards. */
const cardHeadings = 2

/** What a note says of itself, for the card that shows it. */
function wordsAbout({ garden, note, settings }: CanvasSource, start: number): string | null {
  const link = garden.links.get(note.path)?.find((one) => one.start === start)
  const target = link?.target && link.outcome !== 'withheld' ? garden.notes.get(link.target) : undefined
  return target ? noteEntry(garden, target, { ...settings, folderTopics: false }).description : null
}

function viewEdge(
  { garden, note }: CanvasSource,
  edge: CanvasEdge,
  positions: ReadonlyMap<string, number>,
): EdgeView[] {
  const [from, to] = [positions.get(edge.fromNode), positions.get(edge.toNode)]
  if (from === undefined || to === undefined) return []
  const { fromEnd, toEnd, fromSide = null, toSide = null, color = null } = edge
  const label = edge.label === undefined ? null : propertyWords(garden, note, edge.label)
  return [{ from, to, fromEnd, toEnd, fromSide, toSide, color, label }]
}
