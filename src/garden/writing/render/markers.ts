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

const marked = /<!-- one:written ([0-9a-z]+) -->\r?\n\r?\n([\s\S]*?)\r?\n<!-- one:end -->/

/** The first marked text of `source`; null without one. */
export function findMarked(source: string): MarkedText | null {
  const found = marked.exec(source)
  if (!found) return null
  const [all = '', hash = '', body = ''] = found
  const start = found.index + all.indexOf(body, all.indexOf('-->') + 3)
  const whole: MarkedText['whole'] = [found.index, found.index + all.length]
  return {
    start,
    end: start + body.length,
    whole,
    untouched: hashText(body.replaceAll('\r\n', '\n')) === hash,
  }
}
