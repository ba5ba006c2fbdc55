/**
 * Names as paths of pages. Names that give one key are one topic, one tag, one
 * address. Keys and paths are plain text; `encodePath` makes addresses of them.
 */

/** The files that stand beside the page of a list; no topic or tag below it may be called so. */
const listFiles: ReadonlySet<string> = new Set([
  'rss.xml',
  'atom.xml',
  'feed.json',
  'llms.txt',
  'llms-full.txt',
])

/** A folder on most file systems holds names of at most 255 bytes. */
const maxSegmentBytes = 200

/** Nobody nests tags or topics so deeply, and what is below is left out. */
const mostSegments = 32

/** How far the full-width form of an ASCII sign stands from it in Unicode. */
const fullWidth = 0xff01 - 0x21

/** The path of a note's page below `/notes/`, not yet encoded: the slug without what no path of a page may hold. */
export function notePath(slug: string): string {
  return slug.toWellFormed().split('/').map(plainSegment).join('/')
}

/** The identity of a topic: names with equal keys are one topic. */
export function topicKey(topic: string): string {
  return listKey(topic)
}

/** The identity of a tag: tags with equal keys are one tag. Empty when nothing of it can stand in a path. */
export function tagKey(tag: string): string {
  return listKey(tag.replace(/^#+/, ''))
}

/**
 * A name as the path of a page, not yet encoded: lower-case, NFC, without empty
 * segments and with no segment longer than a file system takes.
 */
export function pathKey(name: string): string {
  return name
    .toWellFormed()
    .toLowerCase()
    .normalize('NFC')
    .split('/')
    .map((segment) => shorten(plainSegment(segment.trim())))
    .filter((segment) => segment !== '')
    .slice(0, mostSegments)
    .join('/')
}

/** A path as part of an address: each segment percent-encoded, the slashes kept. */
export function encodePath(path: string): string {
  if (isPlain(path)) return path
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

function listKey(name: string): string {
  const segments = pathKey(name).split('/')
  return segments.map(besideList).join('/')
}

/** A segment that no file and no further page of a list has: its sign in the full width, which looks the same. */
function besideList(segment: string): string {
  if (listFiles.has(segment)) return segment.replace('.', '．')
  return /^page-\d+$/.test(segment) ? segment.replace('-', '－') : segment
}

/** Most paths are letters, digits and hyphens, which stand for themselves everywhere. */
function isPlain(path: string): boolean {
  return /^[\w/-]+$/.test(path)
}

/**
 * Astro decodes the path of a page once too often or too seldom when it holds
 * `#`, `?`, `%` or `\`, and takes `.html` off its end; browsers climb a segment
 * of dots; and `.md` at the end is the twin of another page. Such signs get
 * their full-width form, which looks the same. Control characters get none.
 */
function plainSegment(segment: string): string {
  if (isPlain(segment)) return segment
  return segment
    .replace(/^\.+$|\.(?=(?:html?|md)$)/g, (dots) => '．'.repeat(dots.length))
    .replace(/[#?%\\]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + fullWidth))
    .replace(/\p{Cc}/gu, '_')
}

/** A segment cut between characters to what a file system takes. */
function shorten(segment: string): string {
  // No UTF-16 unit takes more than three bytes in UTF-8.
  if (segment.length * 3 <= maxSegmentBytes) return segment
  const bytes = new TextEncoder().encode(segment)
  if (bytes.length <= maxSegmentBytes) return segment
  const characters = [...segment]
  let size = 0
  const end = characters.findIndex((character) => {
    size += new TextEncoder().encode(character).length
    return size > maxSegmentBytes
  })
  return characters.slice(0, end).join('').trimEnd()
}
