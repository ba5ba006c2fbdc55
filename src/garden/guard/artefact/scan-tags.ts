/**
 * Finds the tags of HTML, and what stands between them, without knowing what is
 * well-formed: what is no tag is text. All places count in UTF-16 units.
 */
import type { HtmlSource } from './html-source.ts'

/** What a scan tells of, in the order in which it stands in the source. */
export interface TagReader {
  text(from: number, to: number): void
  comment(from: number, to: number): void
  /** A tag, opening or closing; its attributes, if any, stand from `from` to `to`. */
  tag(name: string, from: number, to: number): void
  /** A script or style, whose attributes stand from `from` to `to`, with its content. */
  embedded(name: string, from: number, to: number, content: string): void
}

export function scanTags(source: HtmlSource, reader: TagReader): void {
  const { text } = source
  let done = 0
  let from = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
    from = at + 1
    const end = text.startsWith('<!--', at) ? -1 : endOfTag(source, at)
    if (end === null) continue
    if (at > done) reader.text(done, at)
    done = end < 0 ? readComment(text, at, reader) : readTag(source, at, end, reader)
    from = done
  }
  if (done < text.length) reader.text(done, text.length)
}

/** Gives the place behind the comment. */
function readComment(html: string, at: number, reader: TagReader): number {
  const end = html.indexOf('-->', at + 4)
  reader.comment(at + 4, end < 0 ? html.length : end)
  return end < 0 ? html.length : end + 3
}

/** Gives the place behind the tag, whose `>` stands at `end`, or behind what it holds. */
function readTag(source: HtmlSource, at: number, end: number, reader: TagReader): number {
  const { text } = source
  const start = nameStart(source, at)
  const stop = endOfName(source, start)
  const name = text.slice(start, stop).toLowerCase()
  if (start > at + 1 || (name !== 'script' && name !== 'style')) {
    reader.tag(name, stop, end)
    return end + 1
  }
  const closing = name === 'script' ? /<\/script\s*>/gi : /<\/style\s*>/gi
  closing.lastIndex = end + 1
  const close = closing.exec(text)
  reader.embedded(name, stop, end, text.slice(end + 1, close?.index ?? text.length))
  return close ? closing.lastIndex : text.length
}

/** Where the `>` of the tag at `at` stands, outside of quotes; null where there is no tag. */
function endOfTag(source: HtmlSource, at: number): number | null {
  const { text, units } = source
  const start = nameStart(source, at)
  if (!isLetter(units[start] ?? 0)) return null
  for (let next = endOfName(source, start); next < text.length; next++) {
    const sign = units[next] ?? 0
    if (sign === more) return next
    if (sign !== double && sign !== single) continue
    next = text.indexOf(sign === double ? '"' : "'", next + 1)
    if (next < 0) return null
  }
  return null
}

function nameStart({ units }: HtmlSource, at: number): number {
  const sign = units[at + 1]
  return sign === slash || sign === bang || sign === question ? at + 2 : at + 1
}

function endOfName({ text, units }: HtmlSource, start: number): number {
  let at = start
  while (at < text.length && !isSpace(units[at] ?? 0) && !endsName(units[at] ?? 0)) at++
  return at
}

const [double, single, slash, more, bang, question] = [0x22, 0x27, 0x2f, 0x3e, 0x21, 0x3f]

function endsName(sign: number): boolean {
  return sign === slash || sign === more
}

function isLetter(sign: number): boolean {
  return (sign | 32) >= 97 && (sign | 32) <= 122
}

/** Blanks, tabs and line ends. */
export function isSpace(sign: number): boolean {
  return sign === 32 || (sign >= 9 && sign <= 13)
}
