/** The links of one card, at their places in the file of the canvas. */
import type { Root } from 'mdast'
import type { location } from 'vfile-location'
import type { CanvasNode } from '../../schemas/canvas.ts'
import { collectLinks } from '../collect-links.ts'
import { type JsonString, sourceOffset } from '../json/json-node.ts'
import type { LinkContext, LinkOccurrence } from '../link-occurrence.ts'

/** Contexts and links count one another within the card. */
export interface CardLinks {
  links: LinkOccurrence[]
  contexts: LinkContext[]
}

export interface PlacedIn {
  source: string
  places: ReturnType<typeof location>
}

/** The links in the Markdown of a text card; `words` is where that stands. */
export function textCardLinks(tree: Root, text: string, words: JsonString, file: PlacedIn): CardLinks {
  const { links, contexts } = collectLinks(tree, text, [])
  return {
    links: links.map((link) => ({
      ...link,
      ...placeOf(file, sourceOffset(words, link.start), sourceOffset(words, link.end)),
    })),
    contexts: contexts.map((context) => ({ ...context, offset: sourceOffset(words, context.offset) })),
  }
}

/** The file that a card shows, or that fills a group. Such a path counts from the root of the vault. */
export function fileCardLinks(
  node: Extract<CanvasNode, { type: 'file' | 'group' }>,
  words: JsonString,
  file: PlacedIn,
): CardLinks {
  if (words.value.trim() === '') return { links: [], contexts: [] }
  const subpath = node.type === 'file' ? (node.subpath?.replace(/^#/, '') ?? null) : null
  const link: LinkOccurrence = {
    kind: 'embed',
    ...placeOf(file, words.start + 1, words.end - 1),
    path: `/${words.value.replace(/^\/+/, '')}`,
    subpath: subpath || null,
    display: null,
    embedded: true,
    property: null,
    context: null,
  }
  return { links: [link], contexts: [] }
}

function placeOf(
  { source, places }: PlacedIn,
  start: number,
  end: number,
): Pick<LinkOccurrence, 'raw' | 'start' | 'end' | 'line' | 'column'> {
  const { line, column } = places.toPoint(start) ?? { line: 1, column: 1 }
  return { raw: source.slice(start, end), start, end, line, column }
}
