/**
 * Parses a note in MDX: our flavour with JSX, `{expressions}` and ESM, without
 * HTML, indented code and `<addresses>`. Nothing of it is run here.
 */
import type { Root } from 'mdast'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { mdxjs } from 'micromark-extension-mdxjs'
import type { Point } from 'unist'
import { VFileMessage } from 'vfile-message'
import { type ParseOptions, parseWhole } from './parse.ts'
import { depthOf } from './syntax/walk-tree.ts'

export type MdxResult = { tree: Root; problem: null } | { tree: null; problem: MdxProblem }

/** Why a text is no MDX, and where. */
export interface MdxProblem {
  reason: string
  point: Point | null
}

/** The tree of a note, or what is wrong with it. Throws `TooMuchWork` for a note that would hold the parser up. */
export function parseMdx(source: string, options: ParseOptions = {}): MdxResult {
  try {
    const { tree, exposed } = parseWhole(source, options, [mdxjs()], [mdxFromMarkdown()])
    if (exposed) return invalid(commentReason, exposed)
    return depthOf(tree) > deepestNesting ? invalid(deepReason, null) : { tree, problem: null }
  } catch (error) {
    if (error instanceof RangeError) return invalid(deepReason, null)
    if (error instanceof VFileMessage) return invalid(sentence(error.reason), pointOf(error))
    throw error
  }
}

function invalid(reason: string, point: Point | null): MdxResult {
  return { tree: null, problem: { reason, point } }
}

const commentReason = 'A comment of MDX ends in its own paragraph: write `{/* … */}` around longer ones.'
const deepReason = 'Elements or expressions stand in one another too deeply to be read.'

/** The parser's words, closed with a full stop. */
function sentence(reason: string): string {
  const text = reason.replace(/\s+/g, ' ').trim()
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function pointOf({ place, reason }: VFileMessage): Point | null {
  if (place) return 'start' in place ? place.start : place
  // Where the end of the note is in the way, only the words say where the element starts: `(3:1-3:7)`.
  const [, line, column] = /\((\d+):(\d+)-/.exec(reason) ?? []
  return line === undefined ? null : { line: Number(line), column: Number(column) }
}

/** More elements in one another than this, and walks of the tree would exhaust the stack. */
const deepestNesting = 200
