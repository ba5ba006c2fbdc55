/** Turns `^[a note in place]` into a reference and a definition, so that it is numbered with the others. */
import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import { visit } from './visit.ts'

/** Replaces the inline footnotes of `tree`, in source order, under names that no author can write. */
export function collectInlineFootnotes(tree: Root): void {
  const definitions: FootnoteDefinition[] = []
  visit(tree, 'inlineFootnote', (node, index, parent) => {
    if (!parent || index === undefined) return
    const identifier = `inline-${definitions.length + 1}]`
    const reference: FootnoteReference = { type: 'footnoteReference', identifier, position: node.position }
    parent.children.splice(index, 1, reference as never)
    definitions.push({
      type: 'footnoteDefinition',
      identifier,
      children: [{ type: 'paragraph', children: node.children, position: node.position }],
      position: node.position,
    })
  })
  tree.children.push(...definitions)
}
