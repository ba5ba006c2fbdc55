/** The graph told as a table: its notes, the most linked first, in pages. */
import type { GraphNode, SiteGraph } from '../../schemas/graph.ts'
import { collator } from '../../words/collator.ts'

export interface GraphRow {
  node: GraphNode
  /** How many notes it links to, and how many link to it. */
  outgoing: number
  incoming: number
}

/** One page of the table. */
export interface GraphPage {
  rows: GraphRow[]
  isLast: boolean
  /** Of the whole graph: its notes, and its documents, which no list shows; the pairs with links, and those without. */
  notes: number
  documents: number
  links: number
  alone: number
}

const rowsPerPage = 100

/** The whole table in pages; there is always a first one. `documents` are the slugs of those among its nodes. */
export function graphPages(
  graph: Pick<SiteGraph, 'nodes' | 'edges'>,
  lang: string,
  documents: readonly string[] = [],
): GraphPage[] {
  const unlisted = new Set(documents)
  const notes = graph.nodes.filter(({ slug }) => !unlisted.has(slug)).length
  const rows = graphRows(graph, lang)
  const links = new Set(graph.edges.map(([from, to]) => `${from} ${to}`)).size
  const alone = rows.filter((row) => linksOf(row) === 0).length
  const pages = pagesOfRows(rows)
  return pages.map((some, at) => ({
    rows: some,
    isLast: at === pages.length - 1,
    notes,
    documents: graph.nodes.length - notes,
    links,
    alone,
  }))
}

export function graphRows({ nodes, edges }: Pick<SiteGraph, 'nodes' | 'edges'>, lang: string): GraphRow[] {
  const targets = nodes.map(() => new Set<number>())
  const sources = nodes.map(() => new Set<number>())
  for (const [from, to] of edges) {
    targets[from]?.add(to)
    sources[to]?.add(from)
  }
  const { compare } = collator(lang)
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
