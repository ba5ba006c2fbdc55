/** Writes another target into a wikilink, leaving its display text and its blanks as they are. */
import { parseLinkText } from '../../markdown/link-text.ts'

/** Where a link is to lead: what it names, and the place in it; null keeps what is there. */
export interface NewTarget {
  path: string | null
  subpath: string | null
}

/** The part of a text that changes. */
export interface Splice {
  start: number
  end: number
  text: string
}

/** Whether a path can stand in `[[…]]`. */
export function fitsWikilink(path: string): boolean {
  return path === path.trim() && !/[[\]|#\n\r]|%%|\\$/.test(path)
}

/** Whether a place in a note can. */
export function fitsSubpath(subpath: string): boolean {
  return subpath === subpath.trim() && !/[[\]|\n\r]|%%|\\$/.test(subpath)
}

/**
 * The change of `raw`, which is a wikilink, an embed, or the plain name of a
 * file. Null where `raw` does not hold what it says letter by letter.
 */
export function writeWikilink(raw: string, { path, subpath }: NewTarget): Splice | null {
  const opening = /^!?\[\[/.exec(raw)?.[0].length ?? 0
  const inside = opening > 0 ? raw.slice(opening, -2) : raw
  const old = parseLinkText(inside)
  const start = opening + inside.length - inside.trimStart().length
  const pathEnd = start + old.path.length
  if (raw.slice(start, pathEnd) !== old.path) return null
  if (subpath === null || old.subpath === null) return { start, end: pathEnd, text: path ?? old.path }
  const end = raw.indexOf(old.subpath, pathEnd) + old.subpath.length
  return { start, end, text: `${path ?? old.path}#${subpath}` }
}
