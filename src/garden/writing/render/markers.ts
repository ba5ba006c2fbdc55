/** The lines between which a text of the garden's own making stands, so that it can be made anew and nothing else is touched. */
import { hashText } from '../../hash-text.ts'

export interface MarkedText {
  /** Offsets of all that stands between the two lines. */
  start: number
  end: number
  /** The same with the two lines, up to the end of the second. */
  whole: [start: number, end: number]
  /** Whether it is as it was written: a person has not edited it. */
  untouched: boolean
}

/** `body` between its markers; the first holds the hash of the body. */
export function markText(body: string): string {
  return `<!-- one:written ${hashText(body)} -->\n\n${body}\n<!-- one:end -->\n`
}

const opening = /<!-- one:written ([0-9a-z]+) -->\r?\n\r?\n/

/** The first marked text of `source`; null without one. */
export function findMarked(source: string): MarkedText | null {
  const found = opening.exec(source)
  if (!found) return null
  const [all, hash] = found
  const start = found.index + all.length
  // Looked for from here on alone: what opens often and never ends costs no more than its length.
  const closing = /\r?\n<!-- one:end -->/g
  closing.lastIndex = start
  const closed = closing.exec(source)
  if (!closed) return null
  return {
    start,
    end: closed.index,
    whole: [found.index, closing.lastIndex],
    untouched: hashText(source.slice(start, closed.index).replaceAll('\r\n', '\n')) === hash,
  }
}
