/** Finds the keys that a parsed note cites, each with its place. */
import type { Root } from 'mdast'
import { pointAt } from '../../markdown/syntax/line-end.ts'
import { visit } from '../../markdown/visit.ts'

export interface CitedKey {
  key: string
  /** Offset of its `@`. */
  start: number
  /** One-based, in UTF-16 units. */
  line: number
  column: number
}

/** The cited keys, in source order. */
export function collectCitations(tree: Root, source: string): CitedKey[] {
  const found: CitedKey[] = []
  visit(tree, 'citation', ({ items, position }) => {
    if (!position) return
    let from = position.start.offset ?? 0
    for (const { key } of items) {
      const start = findKey(source, key, from, position.end.offset ?? from)
      const { line, column } = pointAt(start, source, position.start)
      found.push({ key, start, line, column })
      from = start + 1
    }
  })
  return found
}

function findKey(source: string, key: string, from: number, end: number): number {
  const places = [`@${key}`, `@{${key}}`].map((written) => source.indexOf(written, from))
  const start = Math.min(...places.map((at) => (at < 0 ? end : at)))
  return start < end ? start : from
}
