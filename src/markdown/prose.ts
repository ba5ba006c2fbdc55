/**
 * The prose of a note: its words block by block, each piece with its place in
 * the source, for those who look for words that could be a link.
 */
import type { Nodes, Parents, Root, Text } from 'mdast'
import { plainText } from './plain-text.ts'

export interface ProseBlock {
  /** A heading says what its section is about; nobody makes links of its words. */
  heading: boolean
  pieces: ProsePiece[]
}

export interface ProsePiece {
  text: string
  /** Offset of the text in the source; for a link, of the link. */
  start: number
  kind: 'words' | 'fixed' | 'link' | 'linkable-link'
}

/** Nodes whose text is no prose. */
const silent = new Set([
  'code',
  'math',
  'inlineMath',
  'html',
  'comment',
  'yaml',
  'blockId',
  'definition',
  'footnoteReference',
  'citation',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
])

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'calloutTitle', 'inlineFootnote'])

/** Words in these stand as they are: they are of others, or of code. */
const fixed = new Set(['heading', 'blockquote', 'mdxJsxFlowElement', 'mdxJsxTextElement'])

/**
 * The blocks of `tree` in source order. `words` may become a link where they stand, `fixed` may
 * not: they stand in headings, quotes, code within a line or tags, or the source
 * writes them otherwise than they read. A `linkable-link` would be `words` without its brackets.
 */
export function readProse(tree: Root, source: string): ProseBlock[] {
  const found: ProseBlock[] = []
  readChildren(tree, { block: null, free: true, source, found })
  return found.filter(({ pieces }) => pieces.length > 0)
}

interface Place {
  block: ProseBlock | null
  /** Whether words here may become a link. */
  free: boolean
  source: string
  found: ProseBlock[]
}

function readChildren(parent: Parents, place: Place): void {
  for (const child of parent.children) readNode(child, place)
}

function readNode(node: Nodes, place: Place): void {
  if (silent.has(node.type)) return
  const free = place.free && !fixed.has(node.type)
  if (blocks.has(node.type) && 'children' in node) {
    const block: ProseBlock = { heading: node.type === 'heading', pieces: [] }
    place.found.push(block)
    readChildren(node, { ...place, block, free })
    return
  }
  const start = node.position?.start.offset
  if (start === undefined || place.block === null) {
    if ('children' in node) readChildren(node, { ...place, free })
    return
  }
  const { pieces } = place.block
  switch (node.type) {
    case 'text':
      pieces.push(...readText(node, start, { ...place, free }))
      return
    case 'wikilink':
    case 'link':
    case 'linkReference':
      pieces.push({ text: linkWords(node), start, kind: free ? 'linkable-link' : 'link' })
      return
    case 'image':
    case 'imageReference':
      pieces.push({ text: '', start, kind: 'link' })
      return
    case 'inlineCode':
    case 'tag':
      pieces.push({ text: ` ${node.value} `, start, kind: 'fixed' })
      return
    case 'break':
      pieces.push({ text: '\n', start, kind: 'fixed' })
      return
  }
  if ('children' in node) readChildren(node, { ...place, free })
}

/** What readers see of a link; nothing of what is shown in place. */
function linkWords(node: Extract<Nodes, { type: 'wikilink' | 'link' | 'linkReference' }>): string {
  if (node.type !== 'wikilink') return plainText(node)
  if (node.embed) return ''
  if (node.display !== null) return node.display
  const name = node.path.slice(node.path.lastIndexOf('/') + 1).replace(/\.mdx?$/i, '')
  return name || (node.subpath ?? '')
}

/** Line by line: at the begin of a line the source may hold signs of quotes and lists that the text does not. */
function readText({ value, position }: Text, start: number, { source, free }: Place): ProsePiece[] {
  const end = position?.end.offset ?? start
  if (source.startsWith(value, start) && end - start === value.length && !value.includes('\n'))
    return [{ text: value, start, kind: free ? 'words' : 'fixed' }]
  const pieces: ProsePiece[] = []
  let at = start
  for (const line of value.split('\n')) {
    const found = source.indexOf(line, at)
    const isThere =
      found >= 0 && found + line.length <= end && !/[\r\n][^\n]*\n/.test(source.slice(at, found))
    if (pieces.length > 0) pieces.push({ text: '\n', start: at, kind: 'fixed' })
    pieces.push({ text: line, start: isThere ? found : at, kind: free && isThere ? 'words' : 'fixed' })
    if (isThere) at = found + line.length
  }
  return pieces
}
