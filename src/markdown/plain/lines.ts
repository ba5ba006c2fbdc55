/** A source by its lines, which end in `\n`. */
import type { Point } from 'unist'

export interface Lines {
  source: string
  /** Each without its ending. */
  texts: readonly string[]
  /** The offset at which each begins. */
  starts: readonly number[]
}

export function readLines(source: string): Lines {
  const texts = source.split('\n')
  const starts: number[] = []
  let start = 0
  for (const text of texts) {
    starts.push(start)
    start += text.length + 1
  }
  return { source, texts, starts }
}

/** The point before the character at `index`, from 0, of the line at `at`, from 0. */
export function pointIn({ starts }: Lines, at: number, index: number): Required<Point> {
  return { line: at + 1, column: index + 1, offset: (starts[at] ?? 0) + index }
}

/** The point behind the line at `at`. */
export function endOfLine(lines: Lines, at: number): Required<Point> {
  return pointIn(lines, at, lines.texts[at]?.length ?? 0)
}

/** Whether a line holds white space alone, or is none. */
export function isBlank(line: string | undefined): boolean {
  return line === undefined || line === '' || /^[ \t]+$/.test(line)
}

/** The first line from `at` on that is not blank, or the number of lines. */
export function skipBlank({ texts }: Lines, at: number): number {
  let next = at
  while (next < texts.length && isBlank(texts[next])) next++
  return next
}
