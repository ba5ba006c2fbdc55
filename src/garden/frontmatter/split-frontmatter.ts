/**
 * Splits a note into its block of properties and its body. gray-matter splits,
 * with every engine replaced: YAML is left to our own reader, all others refuse.
 * It is more lenient than Obsidian about the lines around the block, so both
 * fences are checked after it: a fence is exactly `---` and trailing blanks.
 */
import matter from 'gray-matter'
import { findFence, isFence, isLoneReturn, lineAt, type SourceLine } from './fences.ts'
import { findMisplacedBlock, findSecondBlock } from './find-misplaced-block.ts'
import type { FrontmatterProblem } from './frontmatter.ts'

export type FrontmatterSplit =
  | { state: 'none'; bodyStart: number }
  | { state: 'block'; bodyStart: number; yaml: { start: number; end: number } }
  | { state: 'broken'; bodyStart: number; problem: FrontmatterProblem }

/** Never runs anything that the source holds, and never throws. */
export function splitFrontmatter(source: string): FrontmatterSplit {
  const top = source.startsWith('\uFEFF') ? 1 : 0
  const opening = lineAt(source, top)
  if (!source.startsWith('---', top) || isText(opening.text)) {
    const misplaced = findMisplacedBlock(source)
    return misplaced ? { state: 'broken', ...misplaced } : { state: 'none', bodyStart: top }
  }
  if (isLoneReturn(source, opening.end)) return broken(source, oldLineEnds(opening))
  const block = splitAtPlainFences(source, opening) ?? splitAtFences(source)
  if (block === null || !isFence(opening.text)) return broken(source, refusal(opening))
  const yaml = { start: opening.next, end: top + 3 + block.length + 1 }
  const closing = lineAt(source, yaml.end)
  if (yaml.end > source.length || !closing.text.startsWith('---'))
    return broken(source, unterminated(opening))
  if (!isFence(closing.text)) return broken(source, badClosing(closing))
  const second = findSecondBlock(source, closing.next)
  return second ? { state: 'broken', ...second } : { state: 'block', bodyStart: closing.next, yaml }
}

/** What gray-matter takes for the block behind a first line that is exactly `---`, as nearly all are. */
function splitAtPlainFences(source: string, { start, end, text }: SourceLine): string | null {
  if (text !== '---' || source[end] !== '\n') return null
  const close = source.indexOf('\n---', end)
  return source.slice(start + 3, close < 0 ? source.length : close)
}

/** What gray-matter takes for the block: all between its two fences. Null when the block names a language. */
function splitAtFences(source: string): string | null {
  try {
    return matter(source, { language: 'yaml', engines }).matter
  } catch {
    return null
  }
}

const refuse = (): object => {
  throw new Error('only YAML is read')
}

// gray-matter adds its own engines for the names that are missing here, among them one that runs JavaScript.
const engines = {
  yaml: () => ({}),
  json: refuse,
  javascript: refuse,
  js: refuse,
  coffee: refuse,
  toml: refuse,
}

/** Four dashes, or `--- ---`: text or a rule across the page, which no tool takes for a fence. */
function isText(line: string): boolean {
  return line[3] === '-' || /^---[ \t]+-[- \t]*$/.test(line)
}

/** A block whose bounds are in doubt ends at the next sure fence, else it takes the whole note. */
function broken(source: string, problem: FrontmatterProblem): FrontmatterSplit {
  const fence = findFence(source, lineAt(source, 0).next)
  return { state: 'broken', bodyStart: fence?.next ?? source.length, problem }
}

function refusal({ text, start, end }: SourceLine): FrontmatterProblem {
  const message = `The block of properties opens with \`${shorten(text.trim())}\`. Properties are read as YAML only, and nothing is run: write \`---\` alone on the first line.`
  return { code: 'frontmatter-engine-refused', message, start, end }
}

function oldLineEnds({ start, end }: SourceLine): FrontmatterProblem {
  const message =
    'The lines of this file end in a lone carriage return, so its block of properties cannot be told from its text. Save the file with line feeds.'
  return { code: 'frontmatter-engine-refused', message, start, end }
}

function unterminated({ start, end }: SourceLine): FrontmatterProblem {
  const message =
    'The first line `---` opens a block of properties, and no line `---` closes it. Close it; if the line is meant as a rule across the page, write `***`.'
  return { code: 'frontmatter-unterminated', message, start, end }
}

function badClosing({ text, start, end }: SourceLine): FrontmatterProblem {
  const message = `The block of properties is not closed: this line is \`${shorten(text.trim())}\`, and only \`---\` alone closes it.`
  return { code: 'frontmatter-unterminated', message, start, end }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text
}
