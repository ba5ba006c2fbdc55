/**
 * Blanks what a comment hides. The source keeps its length and its lines, and
 * the text around is parsed as if nothing had been there.
 */
import { hiddenCharacter } from './comment.ts'
import { findLineEnd, isLineEnding, skipLineEnding } from './line-end.ts'

export interface HiddenSpan {
  start: number
  end: number
  /** Whether it starts in running text, where its place can be marked. */
  inText: boolean
}

export interface Veil {
  /** Stands in the source from `start` to `end` instead of what is hidden; just as long. */
  text: string
  start: number
  end: number
  /** Its runs of `hiddenCharacter`: offset of the start to that of the end. */
  remnants: [start: number, end: number][]
}

/**
 * Hidden lines become blank but stay in the block quote that the comment
 * starts in. A remnant marks the start of a comment in running text, and keeps
 * visible text behind its end from becoming the start of a line.
 */
export function veil(source: string, span: HiddenSpan): Veil {
  const remnants: Veil['remnants'] = []
  const quotes = countQuotes(source, span.start)
  let text = ''
  for (let at = span.start; at < span.end; ) {
    const end = Math.min(findLineEnd(source, at), span.end)
    const isFirst = at === span.start
    const isRemnant = isFirst ? span.inText : end === span.end && isFollowed(source, end)
    const kept = isFirst ? '' : source.slice(at, findPrefixEnd(source, at, end, quotes, isRemnant))
    const start = at + kept.length
    if (isRemnant) remnants.push([start, end])
    at = Math.min(skipLineEnding(source, end), span.end)
    text +=
      kept + (isRemnant ? hiddenCharacter.repeat(end - start) : blank(end - start)) + source.slice(end, at)
  }
  return { text, start: span.start, end: span.end, remnants }
}

/** Space that is neither a line break at the end of a line nor, with text before it, code. */
function blank(size: number): string {
  return size === 0 ? '' : `${' '.repeat(size - 1)}\t`
}

/**
 * Where the prefix of a line ends that stays: its white space and as many `>`
 * as `quotes` says, without an indent that would make code of text behind it.
 */
function findPrefixEnd(source: string, start: number, end: number, quotes: number, isText: boolean): number {
  let left = quotes
  let quoteEnd = start
  let at = start
  for (; at < end; at++) {
    if (source[at] === '>' && left-- > 0) quoteEnd = at + 1
    else if (!isSpace(source[at])) break
  }
  const isCode = at - quoteEnd > 3 || source.slice(quoteEnd, at).includes('\t')
  return isText && isCode ? quoteEnd : at
}

/** How many `>` start the line of an offset. */
function countQuotes(source: string, offset: number): number {
  let at = offset
  while (at > 0 && !isLineEnding(source[at - 1])) at--
  let quotes = 0
  for (; at < offset && (source[at] === '>' || isSpace(source[at])); at++) if (source[at] === '>') quotes++
  return quotes
}

/** Whether anything but white space follows on the line. */
function isFollowed(source: string, offset: number): boolean {
  let at = offset
  while (isSpace(source[at])) at++
  return at < source.length && !isLineEnding(source[at])
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
