/** What a text is made of while it is read from its start to its end. */
import type { PhrasingContent } from 'mdast'
import type { Point } from 'unist'

/** A part of a source that is read as text, and how far its lines are counted. */
export interface TextReading {
  source: string
  start: number
  end: number
  /** The line that is being read, from 1, and the offset of its start. */
  line: number
  lineStart: number
  /** Whether it is the text of a link. */
  inLabel: boolean
}

/** Text up to `end`, or something in it. */
export type Piece = { end: number } | NodePiece | MarkPiece | LineEndPiece

/** A node whose source ends at `end`. */
export interface NodePiece {
  end: number
  node: PhrasingContent
}

/** The marks of emphasis. */
export interface MarkPiece {
  end: number
  mark: 'open' | 'close'
}

/** The end of a line, with the white space around it from `start` to `end`. */
export interface LineEndPiece {
  start: number
  end: number
  isBreak: boolean
}

/**
 * What stands at `at`, at a sign that may begin something; null when that is not
 * told at a glance.
 */
export type ReadPiece = (text: TextReading, at: number) => Piece | null

/** The point at an offset of the line that is being read. */
export function pointOf({ line, lineStart }: TextReading, offset: number): Required<Point> {
  return { line, column: offset - lineStart + 1, offset }
}
