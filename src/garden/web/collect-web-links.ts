/** Finds the links of a parsed note that lead to the web, with their places. */
import type { Definition, Nodes, Root } from 'mdast'
import { encodeUrl } from '../../markdown/html/links.ts'
import { visit } from '../../markdown/visit.ts'
import { webAddress } from './web-address.ts'

/** One place in a note that links to the web. */
export interface WebLink {
  /** As `webAddress` spells it. */
  address: string
  /** As its author wrote it. */
  written: string
  start: number
  /** One-based, in UTF-16 units. */
  line: number
  column: number
}

/** The Markdown links of `tree` to pages of the web, in source order. Pictures are none. */
export function collectWebLinks(tree: Root): WebLink[] {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const links: WebLink[] = []
  visit(tree, (node) => {
    const written = urlOf(node, definitions)
    const address = written === undefined ? null : webAddress(encodeUrl(written))
    if (written === undefined || address === null) return
    const { offset = 0, line, column } = node.position?.start ?? { line: 1, column: 1 }
    links.push({ address, written, start: offset, line, column })
  })
  return links
}

function urlOf(node: Nodes, definitions: ReadonlyMap<string, Definition>): string | undefined {
  if (node.type === 'link') return node.url
  return node.type === 'linkReference' ? definitions.get(node.identifier)?.url : undefined
}
