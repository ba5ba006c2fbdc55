/** What stands on a card, in the drawing and in the list. */
import type { Element, ElementContent } from 'hast'
import type { Words } from '../../words/words.ts'
import { element } from '../html/element.ts'
import { linkElement } from '../html/links.ts'
import { fileElement } from '../html/media.ts'
import { webLink } from '../html/web-link.ts'
import type { Box, CardBody, CardPart, CardView } from './canvas-view.ts'

/** The content of a card; a group has none. */
export function cardContent({ body, width }: CardView, part: CardPart, words: Words): ElementContent[] {
  if (body.kind === 'text') return body.content(part)
  if (body.kind === 'link') return [paragraph(urlContent(body, words))]
  if (body.kind === 'group') return []
  return fileContent(body, width)
}

/**
 * The words by which others name a card: its first block, cut to a few words.
 * They come from its `content` as readers see it, so nothing private is in them.
 */
export function cardName({ body }: CardView, content: readonly ElementContent[], words: Words): string {
  const first = content.find((node) => textOf([node]).trim() !== '')
  const written = body.kind === 'group' ? body.label : textOf(first ? [first] : [])
  const folded = written.replace(/\s+/g, ' ').trim()
  if (folded === '') return body.kind === 'group' ? words.canvas.namelessGroup : words.canvas.emptyCard
  return folded.length <= longestName ? folded : `${folded.slice(0, longestName).toWellFormed().trimEnd()}…`
}

const longestName = 60

function fileContent(
  { view, words }: Extract<CardBody, { kind: 'file' }>,
  room: Box['width'],
): ElementContent[] {
  if (view.state === 'file' && view.kind === 'image') {
    return [fileElement(view, { alt: view.label, width: undefined, height: undefined }, room)]
  }
  const link = linkElement(view, [{ type: 'text', value: view.label }], view.state !== 'page')
  return [paragraph([link]), ...(words ? [paragraph([{ type: 'text', value: words }])] : [])]
}

function urlContent({ url, href, web }: Extract<CardBody, { kind: 'link' }>, words: Words): ElementContent[] {
  const shown: ElementContent[] = [{ type: 'text', value: url.replace(/^https?:\/\/(?:www\.)?/i, '') || url }]
  return href === null ? [element('span', {}, shown)] : webLink(href, shown, web, words)
}

function paragraph(children: ElementContent[]): Element {
  return element('p', {}, children)
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      const own = node.tagName === 'img' ? String(node.properties['alt'] ?? '') : textOf(node.children)
      return ownLine.has(node.tagName) ? `${own} ` : own
    })
    .join('')
}

const ownLine = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'pre', 'summary'])
