/** Comments of Mermaid: lines of a diagram that begin with `%%`, unless they are a directive, `%%{…}%%`. */
import type { Root } from 'mdast'
import { visit } from './visit.ts'

const commentLine = /^[ \t]*%%(?!\{)([^\n]*)(?:\n|$)/gm

/** Takes the comments out of the diagrams of `tree`, and returns their text. */
export function hideDiagramComments(tree: Root): string[] {
  const hidden: string[] = []
  visit(tree, 'code', (node) => {
    if (node.lang?.toLowerCase() !== 'mermaid') return
    node.value = node.value.replace(commentLine, (_all, text: string) => {
      if (text.trim() !== '') hidden.push(text)
      return ''
    })
  })
  return hidden
}
