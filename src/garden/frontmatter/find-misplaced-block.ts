/**
 * Finds a block of properties that no tool would read as one: below a blank
 * line, indented, or between lines of four dashes. Its `publish: false` would be
 * lost silently, so the note counts as malformed.
 */
import { lineAt, type SourceLine } from './fences.ts'
import type { FrontmatterProblem } from './frontmatter.ts'

/** Longer runs of lines are taken for text. */
const mostLines = 200

/** Null unless the source starts like a block of properties that is out of its place. */
export function findMisplacedBlock(
  source: string,
): { bodyStart: number; problem: FrontmatterProblem } | null {
  const opening = firstLine(source)
  if (!isDashes(opening.text)) return null
  let line = lineAt(source, opening.next)
  if (!isProperty(line.text)) return null
  for (let count = 0; count < mostLines && line.start < source.length; count += 1) {
    if (isDashes(line.text)) return { bodyStart: line.next, problem: misplaced(opening) }
    if (!isYamlLine(line.text)) return null
    line = lineAt(source, line.next)
  }
  return null
}

/** The first line that is not blank. Byte order marks and zero-width spaces count as blank. */
function firstLine(source: string): SourceLine {
  let line = lineAt(source, 0)
  while (line.next < source.length && /^[\s\uFEFF\u200B]*$/.test(line.text)) line = lineAt(source, line.next)
  return line
}

/** Up to three spaces, as in Markdown, then only dashes. */
function isDashes(line: string): boolean {
  return /^[\uFEFF\u200B]* {0,3}-{3,}[ \t]*$/.test(line)
}

/** A word or a few, perhaps quoted, and a colon. */
function isProperty(line: string): boolean {
  return /^[ \t]*["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*:(?:[ \t]|$)/u.test(line)
}

/** Blank, indented, a comment, an item of a list, or a property. */
function isYamlLine(line: string): boolean {
  return /^(?:\s*$|[ \t]+\S|#|-[ \t])/.test(line) || isProperty(line)
}

function misplaced({ start, end }: SourceLine): FrontmatterProblem {
  const message =
    'This looks like a block of properties, but one is read only from the very first line, between two lines of exactly three dashes. Move it there; if it is text, put a blank line below the dashes.'
  return { code: 'frontmatter-misplaced', message, start, end }
}
