/**
 * Regular expressions that take time in proportion to the text, whatever the
 * pattern: the engine of RE2. It knows no look-around and no back-references.
 */
import { RE2JS, RE2JSException } from 're2js'

/** Longer patterns are refused. */
const mostCharacters = 1000

export interface LinearRegexp {
  /** Number of its instructions: what one step over a text costs at most. */
  size: number
  test(text: string): boolean
  /** Where the first match is; null without one. */
  find(text: string): readonly [start: number, end: number] | null
  replace(text: string, replacement: string, all: boolean): string
  split(text: string): string[]
}

/** The expression, or why it cannot be used. */
export function compileRegexp(pattern: string, flags: string): LinearRegexp | string {
  if (pattern.length > mostCharacters) return `it is longer than ${mostCharacters} characters`
  const unknown = /[^gimsuy]/.exec(flags)
  if (unknown) return `\`${unknown[0]}\` is no flag; use g, i, m, s or u`
  try {
    return wrap(RE2JS.compile(pattern, re2Flags(flags)))
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    return `${error.message}; look-around and back-references are not supported`
  }
}

function re2Flags(flags: string): number {
  return (
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes('m') ? RE2JS.MULTILINE : 0) |
    (flags.includes('s') ? RE2JS.DOTALL : 0)
  )
}

function wrap(compiled: ReturnType<typeof RE2JS.compile>): LinearRegexp {
  return {
    size: compiled.programSize(),
    test: (text) => compiled.matcher(text).find(),
    find: (text) => {
      const matcher = compiled.matcher(text)
      return matcher.find() ? [matcher.start(), matcher.end()] : null
    },
    replace: (text, replacement, all) => {
      const matcher = compiled.matcher(text)
      return all ? matcher.replaceAll(replacement) : matcher.replaceFirst(replacement)
    },
    split: (text) => splitAt(compiled, text),
  }
}

/** As in JavaScript: an empty match parts characters, and never makes an empty piece at the ends. */
function splitAt(compiled: ReturnType<typeof RE2JS.compile>, text: string): string[] {
  const matcher = compiled.matcher(text)
  const pieces: string[] = []
  let from = 0
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()]
    if (end === start && (start === from || start === text.length)) continue
    pieces.push(text.slice(from, start))
    from = end
  }
  return [...pieces, text.slice(from)]
}
