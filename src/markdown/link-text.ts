/** The inside of a wikilink, taken apart: `path#subpath|display`. */

export interface LinkText {
  /** What stands before the first `#`, trimmed; empty for the note itself. */
  path: string
  /** What follows the first `#`, trimmed; null without one. */
  subpath: string | null
  /** What follows the first `|`, trimmed; null without one. */
  display: string | null
}

/**
 * Splits at the first `|` (in a table it is written `\|`) and then at the first
 * `#` (rules P1 and P2 of the help note on links). The display text never
 * affects what a link means.
 */
export function parseLinkText(value: string): LinkText {
  const bar = value.indexOf('|')
  const target = bar < 0 ? value : value.slice(0, value[bar - 1] === '\\' ? bar - 1 : bar)
  const display = bar < 0 ? null : value.slice(bar + 1).trim()
  const hash = target.indexOf('#')
  const path = (hash < 0 ? target : target.slice(0, hash)).trim()
  const subpath = hash < 0 ? null : target.slice(hash + 1).trim()
  return { path, subpath, display: display === '' ? null : display }
}

/** The inside of `[[…]]` when that is all that `text` is; null otherwise. */
export function unwrapLink(text: string): string | null {
  const trimmed = text.trim()
  const inside = trimmed.slice(2, -2)
  return trimmed.startsWith('[[') && trimmed.endsWith(']]') && inside.trim() !== '' && !inside.includes(']]')
    ? inside
    : null
}
