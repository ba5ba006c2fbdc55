/** What a reader hears of a piece of Markdown: its words, without markup and without what is hidden. */
import type { Nodes } from 'mdast'
import { isEditorQuery } from './editor-query.ts'

/** What a node contributes besides its children; a type that is not named here is its children. */
const silent = new Set([
  'comment',
  'blockId',
  'html',
  'footnoteReference',
  'footnoteDefinition',
  'inlineFootnote',
  'yaml',
  'definition',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
])

/**
 * The text of `node` and all below it, white space folded. A footnote in place
 * is silent in the text around it, and has a text of its own. A wikilink counts
 * with its display text, else with the name it was written with; `textOf` may
 * say otherwise for any node.
 */
export function plainText(node: Nodes, textOf: (node: Nodes) => string | null = () => null): string {
  const text = 'children' in node ? childrenText(node.children, textOf) : rawText(node, textOf)
  return text.replace(/\s+/g, ' ').trim()
}

function rawText(node: Nodes, textOf: (node: Nodes) => string | null): string {
  const given = textOf(node)
  if (given !== null) return given
  if (silent.has(node.type) || isEditorQuery(node)) return ''
  if (node.type === 'wikilink') return node.display ?? (node.path || node.subpath || '')
  if (node.type === 'tag') return `#${node.value}`
  if (node.type === 'citation') return node.text
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break') return ' '
  if ('children' in node) return childrenText(node.children, textOf)
  return 'value' in node ? node.value : ''
}

/** Blocks are parted by a space, words inside a line are not. */
function childrenText(children: readonly Nodes[], textOf: (node: Nodes) => string | null): string {
  return children.map((child) => rawText(child, textOf) + (blocks.has(child.type) ? ' ' : '')).join('')
}

const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'list',
  'blockquote',
  'callout',
  'calloutTitle',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'math',
  'mdxJsxFlowElement',
])
