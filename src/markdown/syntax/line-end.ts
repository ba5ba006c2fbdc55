/** Lines of a source that may end in `\n`, `\r\n` or `\r`. */

import type { Point } from 'unist'

/** The offset at which the line at `offset` ends, before its line ending. */
export function findLineEnd(source: string, offset: number): number {
  let at = offset
  while (at < source.length && !isLineEnding(source[at])) at++
  return at
}

/** The offset behind the line ending at `offset`, or the end of the source. */
export function skipLineEnding(source: string, offset: number): number {
  return Math.min(offset + (source.startsWith('\r\n', offset) ? 2 : 1), source.length)
}

export function countLineEndings(source: string): number {
  let count = 0
  for (let at = findLineEnd(source, 0); at < source.length; at = findLineEnd(source, at)) {
    at = skipLineEnding(source, at)
    count++
  }
  return count
}

export function isLineEnding(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

/** The point at `offset`, given one before it in the same source. */
export function pointAt(offset: number, source: string, { line, column, offset: from = 0 }: Point): Point {
  const point = { line, column, offset: from }
  while (point.offset < offset) {
    const end = Math.min(findLineEnd(source, point.offset), offset)
    point.column += end - point.offset
    point.offset = end
    if (end === offset) break
    point.offset = skipLineEnding(source, end)
    point.line++
    point.column = 1
  }
  return point
}
