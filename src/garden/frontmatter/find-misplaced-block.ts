/**
 * Finds a block of properties that is not read as one: below a blank line,
 * indented, between other dashes, in TOML, or behind another block. Its
 * `publish: false` would be lost silently, so the note counts as malformed.
 */
import { isLikeFence, isProperty, isYamlLine, visible } from './block-lines.ts'
import { lineAt, type SourceLine } from './fences.ts'
import { findFlagFrom, findTopFlag, type LooseFlag } from './find-loose-flag.ts'
import type { FrontmatterProblem } from './frontmatter.ts'
import { isFlagLine } from './is-flag-line.ts'

export interface MisplacedBlock {
  bodyStart: number
  problem: FrontmatterProblem
}

/** Null unless the source starts like a block of properties that is out of its place, or in another language. */
export function findMisplacedBlock(source: string): MisplacedBlock | null {
  const opening = firstLine(source, 0)
  if (!isLikeFence(opening.text)) return torn(source, findTopFlag(source))
  const block = linesToFence(source, opening.next)
  // Indented as code, properties without a flag are an example.
  const isCode = /^(?: {4}|\t)/.test(opening.text)
  const isBlock = hasFlag(block.lines) || (!isCode && block.fence !== null && isYaml(block.lines))
  return isBlock ? found(source, opening, block) : torn(source, findTopFlag(source))
}

/** Null unless a flag stands in what looks like another block, or its rest, where the body starts. */
export function findSecondBlock(source: string, bodyStart: number): MisplacedBlock | null {
  const first = firstLine(source, bodyStart)
  const isOpened = isLikeFence(first.text)
  // Most bodies begin with text, and need not be looked through.
  if (!isOpened && !isProperty(first.text)) return torn(source, findFlagFrom(source, bodyStart))
  const block = linesToFence(source, isOpened ? first.next : first.start)
  const isBlock = isOpened || (block.fence !== null && isYaml(block.lines))
  return isBlock && hasFlag(block.lines)
    ? found(source, first, block)
    : torn(source, findFlagFrom(source, bodyStart))
}

/** A block that has lost a fence or a line of its own: only a flag in it betrays it. */
function torn(source: string, flag: LooseFlag | null): MisplacedBlock | null {
  return flag && { bodyStart: flag.fence?.next ?? source.length, problem: loose(flag) }
}

interface Block {
  lines: string[]
  /** The line that looks like the end of the block. */
  fence: SourceLine | null
}

/** The first line that is not blank. What cannot be seen counts as blank. */
function firstLine(source: string, start: number): SourceLine {
  let line = lineAt(source, start)
  while (line.next < source.length && visible(line.text) === '') line = lineAt(source, line.next)
  return line
}

/** All up to the next line like a fence; without one, up to the end or the first block of code. */
function linesToFence(source: string, start: number): Block {
  const lines: string[] = []
  for (let line = lineAt(source, start); line.start < source.length; line = lineAt(source, line.next)) {
    if (isLikeFence(line.text)) return { lines, fence: line }
    if (/^(?:```|~~~)/.test(line.text)) break
    lines.push(line.text)
  }
  return { lines, fence: null }
}

function hasFlag(lines: readonly string[]): boolean {
  return lines.some(isFlagLine)
}

/** A property, then properties and what belongs to them. */
function isYaml([first = '', ...others]: readonly string[]): boolean {
  return isProperty(first) && others.every(isYamlLine)
}

function found(source: string, opening: SourceLine, { fence }: Pick<Block, 'fence'>): MisplacedBlock {
  const isOther = /^[+;]/.test(visible(opening.text))
  const problem = isOther ? refused(opening) : misplaced(opening)
  return { bodyStart: fence?.next ?? source.length, problem }
}

function misplaced({ start, end }: SourceLine): FrontmatterProblem {
  const message =
    'This looks like a block of properties, but one is read only from the very first line, between two lines of exactly three dashes. Move it there; if it is text, write `***` for a rule across the page.'
  return { code: 'frontmatter-misplaced', message, start, end }
}

function loose({ start, end }: SourceLine): FrontmatterProblem {
  const message =
    'This line looks like a flag that has come out of its block of properties. Flags are read only there, between two lines of exactly three dashes at the very top: move it there. If it is text, say it in a sentence, in an item of a list or in backticks.'
  return { code: 'frontmatter-misplaced', message, start, end }
}

function refused({ start, end }: SourceLine): FrontmatterProblem {
  const message =
    'This looks like a block of properties in another language than YAML, such as TOML. Properties are read as YAML only: write them as `key: value` between two lines `---`.'
  return { code: 'frontmatter-engine-refused', message, start, end }
}
