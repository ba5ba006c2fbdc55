/**
 * Where on the site a name that a note bears elsewhere stands: paths below the
 * site's base in plain text, without a slash at their ends.
 */

import { notePath } from '../path-key.ts'
import { slugOf } from '../slug.ts'

/** The longest name of a file on most file systems, less the ending that ours may get. */
const maxSegmentBytes = 240

/**
 * The paths of an alias. A name stands where a note of that name would. One
 * with folders is an old path, and stands at the root as well, as Obsidian
 * Publish has it: with `+` for spaces. One that begins with `/` is an address
 * of the whole site and nothing else; null stands for one that cannot be. One
 * that holds a link is no name, and its address would tell where the link leads.
 */
export function aliasPaths(alias: string): (string | null)[] {
  if (/\[\[|\]\(/.test(alias)) return []
  if (alias.startsWith('/')) return [rootPath(alias)]
  const own = renamedPath(alias)
  const root = alias.includes('/') ? rootPath(alias.replace(/\.md$/i, '').replaceAll(' ', '+')) : null
  return root === null ? [own] : [own, root]
}

/** The path at which the page of a file at `path` of the vault stands. */
export function renamedPath(path: string): string {
  return slugPath(slugOf(path))
}

/** The path at which the page of a note with this slug stands. */
export function slugPath(slug: string): string {
  return `notes/${notePath(slug)}`
}

/**
 * The path of an address that counts from the root of the site, in its own
 * letter case, percent-decoded; null for one that no static page can have: a
 * full URL, one with a query, one that climbs, the front page.
 */
export function rootPath(address: string): string | null {
  const text = decode(address.trim())
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|[?#%\\\p{Cc}]/iu.test(text)) return null
  const segments = text
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '')
  if (/^index\.html?$/i.test(segments.at(-1) ?? '')) segments.pop()
  return segments.length > 0 && segments.every(isName) ? segments.join('/') : null
}

function isName(segment: string): boolean {
  return !/^\.+$/.test(segment) && new TextEncoder().encode(segment.toWellFormed()).length <= maxSegmentBytes
}

/** A text that is not well encoded means itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
