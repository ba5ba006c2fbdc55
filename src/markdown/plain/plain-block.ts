/** What a reader of plain blocks returns: the block that starts at a line. */
import type { RootContent } from 'mdast'
import type { Lines } from './lines.ts'

export interface PlainBlock {
  node: RootContent
  /** The line behind it, from 0. */
  next: number
}

/**
 * The block that starts at the line at `at`, where nothing is open and nothing
 * stands before it in its paragraph; null when it is none of this kind, or not
 * plain for certain.
 */
export type ReadBlock = (lines: Lines, at: number) => PlainBlock | null
