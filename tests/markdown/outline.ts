/** Writes a tree down in one line, for tables of expectations. */
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../../src/markdown/parse.ts'

/** The blocks of a note, as `paragraph("a " [[b]])`. */
export function outline(source: string): string {
  return parseMarkdown(source).children.map(outlineNode).join(' ')
}

/** The inside of a note that is one paragraph. */
export function outlineText(source: string): string {
  const [paragraph, ...more] = parseMarkdown(source).children
  if (paragraph?.type !== 'paragraph' || more.length > 0) return `not one paragraph: ${outline(source)}`
  return paragraph.children.map(outlineNode).join(' ')
}

export function outlineNode(node: Nodes): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  if (node.type === 'wikilink') return `${node.embed ? '!' : ''}[[${node.value}]]`
  if (node.type === 'tag') return `#${node.value}`
  if (node.type === 'blockId') return `^${node.value}`
  if (node.type === 'callout') return `callout:${calloutName(node)}${inside(node)}`
  if (node.type === 'link') return `link:${node.url}${inside(node)}`
  if (node.type === 'image') return `image:${node.url}(${JSON.stringify(node.alt)})`
  return node.type + inside(node)
}

function calloutName({ kind, metadata, fold }: Extract<Nodes, { type: 'callout' }>): string {
  return kind + (metadata === null ? '' : `|${metadata}`) + (fold ?? '')
}

function inside(node: Nodes): string {
  if ('children' in node) return `(${node.children.map(outlineNode).join(' ')})`
  return 'value' in node ? `(${JSON.stringify(node.value)})` : ''
}

/** The types of all nodes of a note, in source order. */
export function typesIn(source: string): string[] {
  const types: string[] = []
  visit(parseMarkdown(source), (node) => {
    types.push(node.type)
  })
  return types
}
