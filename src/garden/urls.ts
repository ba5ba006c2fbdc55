/**
 * Where everything stands on the site. The pages and the renderer of notes make
 * their links with these functions, so that a link and its page cannot differ.
 * Each takes the site's `base` (`/`, `/repo` or `/repo/`) first and returns a
 * percent-encoded path; pages end in `/`, files do not.
 */
import type { Maturity } from '../schemas/page.ts'

/** A folder on most file systems holds names of at most 255 bytes. */
const maxSegmentBytes = 200

/** Nobody nests tags or topics so deeply, and what is below is left out. */
const mostSegments = 32

/** How far the full-width form of an ASCII sign stands from it in Unicode. */
const fullWidth = 0xff01 - 0x21

/** The front page. */
export function homeUrl(base: string): string {
  return base.endsWith('/') ? base : `${base}/`
}

/** The list of all notes. */
export function indexUrl(base: string): string {
  return `${homeUrl(base)}notes/`
}

/** The page of the note with this slug; a slug may hold `/`. */
export function noteUrl(base: string, slug: string): string {
  return `${indexUrl(base)}${encodePath(notePath(slug))}/`
}

/** The path of a note's page below `/notes/`, not yet encoded: the slug without what no path of a page may hold. */
export function notePath(slug: string): string {
  return slug.toWellFormed().split('/').map(plainSegment).join('/')
}

/** The list of all topics. */
export function topicsUrl(base: string): string {
  return `${homeUrl(base)}topics/`
}

/** The page of one topic. */
export function topicUrl(base: string, topic: string): string {
  return pageBelow(topicsUrl(base), pathKey(topic))
}

/** The list of all tags. */
export function tagsUrl(base: string): string {
  return `${homeUrl(base)}tags/`
}

/** The page of one tag, written with or without its `#`; a nested tag gives a nested path. */
export function tagUrl(base: string, tag: string): string {
  return pageBelow(tagsUrl(base), tagKey(tag))
}

/** The page of the notes of one maturity. */
export function maturityUrl(base: string, stage: Maturity): string {
  return `${homeUrl(base)}maturity/${stage}/`
}

/** The feed. */
export function feedUrl(base: string): string {
  return fileUrl(base, 'rss.xml')
}

/** The list of all pages for search engines. */
export function sitemapUrl(base: string): string {
  return fileUrl(base, 'sitemap.xml')
}

/** A file of the site, such as an attachment: `path` is plain text below the base. */
export function fileUrl(base: string, path: string): string {
  return `${homeUrl(base)}${encodePath(path.replace(/^\/+/, ''))}`
}

/** The identity of a tag: tags with equal keys are one tag. Empty when nothing of it can stand in a path. */
export function tagKey(tag: string): string {
  return pathKey(tag.replace(/^#+/, ''))
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

/** Percent-encodes each segment of a path and keeps its slashes. */
export function encodePath(path: string): string {
  if (isPlain(path)) return path
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

/** Most paths are letters, digits and hyphens, which stand for themselves everywhere. */
function isPlain(path: string): boolean {
  return /^[\w/-]+$/.test(path)
}

function pageBelow(parent: string, key: string): string {
  return key === '' ? parent : `${parent}${encodePath(key)}/`
}

/**
 * Astro decodes the path of a page once too often or too seldom when it holds
 * `#`, `?`, `%` or `\`, and browsers climb a segment of dots: such signs get
 * their full-width form, which looks the same. Control characters get none.
 */
function plainSegment(segment: string): string {
  if (isPlain(segment)) return segment
  return (/^(?:\.+|index\.html?)$/.test(segment) ? segment.replaceAll('.', '．') : segment)
    .replace(/[#?%\\]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + fullWidth))
    .replace(/\p{Cc}/gu, '_')
}

function shorten(segment: string): string {
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
