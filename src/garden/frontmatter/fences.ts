/** Lines of a source, and the lines `---` that bound a block of properties. */
export interface SourceLine {
  start: number
  end: number
  /** Without its line end. */
  text: string
  /** Where the next line starts; the length of the source after the last one. */
  next: number
}

/** The rest of the line from `start` on. As in Markdown, a lone carriage return ends a line too. */
export function lineAt(source: string, start: number): SourceLine {
  let end = start
  while (end < source.length && !isLineEnd(source.charCodeAt(end))) end += 1
  const next = Math.min(source.length, end + (source.startsWith('\r\n', end) ? 2 : 1))
  return { start, end, text: source.slice(start, end), next }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d
}

/** Where the line that holds `offset` starts. */
export function lineStart(source: string, offset: number): number {
  let start = offset
  while (start > 0 && source[start - 1] !== '\n' && !isLoneReturn(source, start - 1)) start -= 1
  return start
}

/** Whether the character at `at` is a carriage return that no line feed follows. */
export function isLoneReturn(source: string, at: number): boolean {
  return source[at] === '\r' && source[at + 1] !== '\n'
}

/** The first line from the line start `start` on that is exactly `---` and trailing blanks. */
export function findFence(source: string, start: number): SourceLine | null {
  for (let line = lineAt(source, start); line.start < source.length; line = lineAt(source, line.next)) {
    if (isFence(line.text)) return line
  }
  return null
}

export function isFence(line: string): boolean {
  return /^---[ \t]*$/.test(line)
}
