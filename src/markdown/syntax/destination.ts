/**
 * Keeps where the address of a link, an image or a definition stands: mdast
 * says only what it is. The place counts from the start of the node, so that it
 * holds wherever the node is moved to.
 */
import type { Nodes } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Token } from 'micromark-util-types'

/** Offsets from the start of the node, with the `<` and `>` where there are any. */
export interface Destination {
  start: number
  end: number
}

/** Adds `data.destination` to links, images and definitions that have an address. */
export function destinationFromMarkdown(): FromMarkdownExtension {
  return { enter: { resourceDestination: keepPlace, definitionDestination: keepPlace } }
}

/** Where the address stands in the source of the whole; null for a node without one. */
export function destinationOf(node: Nodes): Destination | null {
  const offset = node.position?.start.offset
  const destination = node.data?.destination
  if (offset === undefined || !destination) return null
  return { start: offset + destination.start, end: offset + destination.end }
}

function keepPlace(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1)
  const offset = node && 'position' in node ? node.position?.start.offset : undefined
  if (!node || offset === undefined) return
  const destination = { start: token.start.offset - offset, end: token.end.offset - offset }
  node.data = { ...node.data, destination }
}

declare module 'unist' {
  interface Data {
    destination?: Destination | undefined
  }
}
