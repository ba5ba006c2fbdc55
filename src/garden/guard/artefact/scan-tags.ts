/**
 * Finds the tags of HTML, and what stands between them, without knowing what is
 * well-formed: what is no tag is text.
 */

/** What a scan tells of, in the order in which it stands in the source. */
export interface TagReader {
  text(source: string): void
  comment(source: string): void
  /** A tag, opening or closing; `attributes` is what stands behind its name. */
  tag(name: string, attributes: string): void
  /** A script or style with its content. */
  embedded(name: string, attributes: string, content: string): void
}

export function scanTags(html: string, reader: TagReader): void {
  let done = 0
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    from = at + 1
    const end = html.startsWith('<!--', at) ? -1 : endOfTag(html, at)
    if (end === null) continue
    if (at > done) reader.text(html.slice(done, at))
    done = end < 0 ? readComment(html, at, reader) : readTag(html, at, end, reader)
    from = done
  }
  if (done < html.length) reader.text(html.slice(done))
}

/** Gives the place behind the comment. */
function readComment(html: string, at: number, reader: TagReader): number {
  const end = html.indexOf('-->', at + 4)
  reader.comment(html.slice(at + 4, end < 0 ? html.length : end))
  return end < 0 ? html.length : end + 3
}

/** Gives the place behind the tag, whose `>` stands at `end`, or behind what it holds. */
function readTag(html: string, at: number, end: number, reader: TagReader): number {
  const start = nameStart(html, at)
  const stop = endOfName(html, start)
  const name = html.slice(start, stop).toLowerCase()
  const attributes = html.slice(stop, end)
  if (start > at + 1 || (name !== 'script' && name !== 'style')) {
    reader.tag(name, attributes)
    return end + 1
  }
  const closing = name === 'script' ? /<\/script\s*>/gi : /<\/style\s*>/gi
  closing.lastIndex = end + 1
  const close = closing.exec(html)
  reader.embedded(name, attributes, html.slice(end + 1, close?.index ?? html.length))
  return close ? closing.lastIndex : html.length
}

/** Where the `>` of the tag at `at` stands, outside of quotes; null where there is no tag. */
function endOfTag(html: string, at: number): number | null {
  const start = nameStart(html, at)
  if (!isLetter(html.charCodeAt(start))) return null
  for (let next = endOfName(html, start); next < html.length; next++) {
    const sign = html.charCodeAt(next)
    if (sign === more) return next
    if (sign !== double && sign !== single) continue
    next = html.indexOf(sign === double ? '"' : "'", next + 1)
    if (next < 0) return null
  }
  return null
}

function nameStart(html: string, at: number): number {
  const sign = html.charCodeAt(at + 1)
  return sign === slash || sign === bang || sign === question ? at + 2 : at + 1
}

function endOfName(html: string, start: number): number {
  let at = start
  while (at < html.length && !isSpace(html.charCodeAt(at)) && !endsName(html.charCodeAt(at))) at++
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
