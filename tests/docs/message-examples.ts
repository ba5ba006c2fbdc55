/** The examples of the help note on messages: the files that a message comes from, and what it then says. */
import type { RootContent } from 'mdast'
import { type HelpNote, type HelpSection, sourceOf } from './help-note.ts'

export interface MessageExample {
  /** By path: each code block stands under a line that is its path. */
  files: Record<string, string>
  /** The quotes of the section: `**file:line:column** reason`. */
  says: string[]
}

/** The example of one section. */
export function messageExample(help: HelpNote, { nodes }: HelpSection): MessageExample {
  const files = nodes.flatMap((node, at) => {
    const path = node.type === 'code' ? pathAbove(nodes[at - 1]) : null
    return node.type === 'code' && path !== null ? [[path, `${node.value}\n`] as const] : []
  })
  const says = nodes.flatMap((node) =>
    node.type === 'blockquote' ? node.children.map((child) => sourceOf(help, child)) : [],
  )
  return { files: Object.fromEntries(files), says }
}

function pathAbove(node: RootContent | undefined): string | null {
  const only = node?.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined
  return only?.type === 'inlineCode' ? only.value : null
}
