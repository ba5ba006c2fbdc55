/** Words of strangers as one line of plain text, of which nothing can run, reach out of its line, or pose as something else. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

/** Signs that join letters of some scripts, and of pictures; all other signs without a shape go. */
const joiners = '\u200C\u200D'

/** Marks that stand on one letter. */
const mostMarks = 4

/**
 * `text` without markup, control characters, signs that turn its direction and
 * letters that are none, with single blanks; cut after `most` letters with `…`.
 * Null when nothing is left.
 */
export function plainWords(text: string | null | undefined, most: number): string | null {
  if (!text) return null
  const bounded = text.slice(0, most * 20).toWellFormed()
  const words = withoutMarkup(bounded)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/\p{Cf}/gu, (sign) => (joiners.includes(sign) ? sign : ''))
    .replace(/[\p{Co}\p{Cn}\p{Cs}\uFFFD]/gu, '')
    .replace(new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu'), '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
  return /[\p{L}\p{N}\p{S}]/u.test(words) ? cut(words, most) : null
}

/** After whole letters, and after a whole word where one ends near. */
function cut(words: string, most: number): string {
  if (words.length <= most) return words
  let head = ''
  for (const { segment } of new Intl.Segmenter().segment(words)) {
    if (head.length + segment.length >= most) break
    head += segment
  }
  const blank = head.lastIndexOf(' ')
  const kept = blank > most / 2 ? head.slice(0, blank) : head
  return `${kept.replace(/[\s.,;:–—-]+$/u, '')}…`
}

/** Some pages escape the HTML of their descriptions once too often. */
function withoutMarkup(text: string): string {
  return /<[a-z/!]/i.test(text) ? textOf(parseFragment(text)) : text
}

type ParentNode = DefaultTreeAdapterTypes.ParentNode
type ChildNode = DefaultTreeAdapterTypes.ChildNode

/** The text in `root`, that of scripts and styles left out. A stack of its own: strangers may nest without end. */
export function textOf(root: ParentNode): string {
  const pieces: string[] = []
  const open: ChildNode[] = [...root.childNodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if ('value' in node) pieces.push(node.value)
    else if ('childNodes' in node && !['script', 'style'].includes(node.nodeName)) {
      if (blocks.has(node.nodeName)) pieces.push(' ')
      for (const child of [...node.childNodes].reverse()) open.push(child)
    }
  }
  return pieces.join('')
}

const blocks: ReadonlySet<string> = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'td'])
