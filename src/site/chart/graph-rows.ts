/** The graph told as a table: its notes, the most linked first, in pages. */
import type { GraphNode, SiteGraph } from '../../schemas/graph.ts'

export interface GraphRow {
  node: GraphNode
  /** How many notes it links to, and how many link to it. */
  outgoing: number
  incoming: number
}

const rowsPerPage = 200

export function graphRows({ nodes, edges }: Pick<SiteGraph, 'nodes' | 'edges'>, lang: string): GraphRow[] {
  const targets = nodes.map(() => new Set<number>())
  const sources = nodes.map(() => new Set<number>())
  for (const [from, to] of edges) {
    targets[from]?.add(to)
    sources[to]?.add(from)
  }
  const { compare } = new Intl.Collator(lang, { numeric: true })
  return nodes
    .map((node, at) => ({ node, outgoing: targets[at]?.size ?? 0, incoming: sources[at]?.size ?? 0 }))
    .sort((a, b) => linksOf(b) - linksOf(a) || compare(a.node.title, b.node.title))
}

/** The rows of each page; there is always a first one. */
export function pagesOfRows(rows: readonly GraphRow[]): GraphRow[][] {
  const count = Math.max(1, Math.ceil(rows.length / rowsPerPage))
  return Array.from({ length: count }, (_, at) => rows.slice(at * rowsPerPage, (at + 1) * rowsPerPage))
}

export function linksOf({ outgoing, incoming }: GraphRow): number {
  return outgoing + incoming
}
