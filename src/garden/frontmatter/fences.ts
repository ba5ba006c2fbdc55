/** Lines of a source, and the lines `---` that bound a block of properties. */
export interface SourceLine {
  start: number
  end: number
  /** Without its line end. */
  text: string
  /** Where the next line starts; the length of the source after the last one. */
  next: number
}

/** The rest of the line from `start` on. */
export function lineAt(source: string, start: number): SourceLine {
  const feed = source.indexOf('\n', start)
  const next = feed < 0 ? source.length : feed + 1
  let end = feed < 0 ? source.length : feed
  if (feed > start && source[feed - 1] === '\r') end -= 1
  return { start, end, text: source.slice(start, end), next }
}

/** Where the line that holds `offset` starts. */
export function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1
}

/** The first line from the line start `start` on that is exactly `---` and trailing blanks. */
export function findFence(source: string, start: number): SourceLine | null {
  for (let at = start; ; ) {
    const line = source.startsWith('---', at) ? lineAt(source, at) : null
    if (line && isFence(line.text)) return line
    const feed = source.indexOf('\n---', at)
    if (feed < 0) return null
    at = feed + 1
  }
}

export function isFence(line: string): boolean {
  return /^---[ \t]*$/.test(line)
}
