/**
 * Finds a flag in a block of properties that a slip has torn open: its first
 * line is gone or garbled, or a fence stands in the midst of it.
 */
import { isBare, isLikeFence, isYamlLine, visible } from './block-lines.ts'
import { lineAt, type SourceLine } from './fences.ts'
import { isPlainFlagLine } from './is-flag-line.ts'

/** The line of the flag, and the fence below it. */
export interface LooseFlag extends SourceLine {
  fence: SourceLine | null
}

/** At the top of a source. Where there is a fence too, two lines that are no properties may stand anywhere around the flag. */
export function findTopFlag(source: string): LooseFlag | null {
  return findFlagFrom(source, 0) ?? findFencedFlag(source)
}

/** From the line start `start` on. One line that is no property may stand right above the properties with the flag. */
export function findFlagFrom(source: string, start: number): LooseFlag | null {
  let odd = 0
  for (const line of linesFrom(source, start)) {
    if (isPlainFlagLine(line.text)) return { ...line, fence: null }
    if (isOdd(line.text)) odd += 1
    else if (odd > 0 && (visible(line.text) === '' || isTornFence(line.text))) return null
    if (odd > 1) return null
  }
  return null
}

function findFencedFlag(source: string): LooseFlag | null {
  let odd = 0
  let isFenced = false
  let flag: SourceLine | null = null
  for (const line of linesFrom(source, 0)) {
    if (isTornFence(line.text)) {
      if (flag) return { ...flag, fence: line }
      isFenced = true
    } else if (isPlainFlagLine(line.start === 0 ? line.text.replace(/^\s*-\s+/, '') : line.text)) {
      // A dash before the very first line may be what is left of a fence.
      if (isFenced) return { ...line, fence: null }
      flag ??= line
    } else if (isOdd(line.text)) {
      odd += 1
      if (odd > 2) return null
    }
  }
  return null
}

/** All lines up to the first block of code, or the rule `***`, below which all is text. */
function* linesFrom(source: string, start: number): Generator<SourceLine> {
  for (let line = lineAt(source, start); line.start < source.length; line = lineAt(source, line.next)) {
    if (/^(?:```|~~~|\*\*\*)/.test(line.text)) return
    yield line
  }
}

/** A fence, or a few signs with a dash among them that may have been one. `***` is text. */
function isTornFence(line: string): boolean {
  return isLikeFence(line) || (isBare(line) && line.includes('-'))
}

function isOdd(line: string): boolean {
  return !isBare(line) && !isYamlLine(line) && !isLikeFence(line)
}
