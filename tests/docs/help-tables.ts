/** The tables of a help note as rows of cells. */
import type { RootContent, Table, TableCell } from 'mdast'
import { plainText } from '../../src/markdown/plain-text.ts'

export interface Cell {
  text: string
  /** What stands in it as code, in its order. */
  codes: string[]
}

export interface HelpTable {
  /** The texts of the first row. */
  head: string[]
  rows: Cell[][]
}

/** The tables among `nodes`. */
export function helpTables(nodes: readonly RootContent[]): HelpTable[] {
  return nodes.flatMap((node) => (node.type === 'table' ? [toTable(node)] : []))
}

function toTable({ children: [head, ...rows] }: Table): HelpTable {
  return {
    head: (head?.children ?? []).map((cell) => plainText(cell)),
    rows: rows.map((row) => row.children.map(toCell)),
  }
}

function toCell(cell: TableCell): Cell {
  const codes = cell.children.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []))
  return { text: plainText(cell), codes }
}
