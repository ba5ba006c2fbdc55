/** Which words of a note stand in its comments, and which anywhere else in its tree. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Words are `w1x`, `w2x` and so on. */
export function wordsOf(tree: Root): { hidden: Set<string>; visible: Set<string> } {
  const hidden: string[] = []
  const visible: string[] = []
  visit(tree, (node) => {
    if (node.type === 'comment') return void hidden.push(node.value)
    const { position: _, ...own } = 'children' in node ? { ...node, children: [] } : node
    visible.push(JSON.stringify(own))
  })
  return { hidden: new Set(findWords(hidden.join(' '))), visible: new Set(findWords(visible.join(' '))) }
}

export function findWords(text: string): string[] {
  return text.match(/w\d+x/g) ?? []
}

/** Numbers the words of a text that is put together from pieces: every `w` piece becomes a word of its own. */
export function numberWords(pieces: readonly string[]): string {
  return pieces.map((piece, index) => (piece === 'w' ? ` w${index}x ` : piece)).join('')
}
