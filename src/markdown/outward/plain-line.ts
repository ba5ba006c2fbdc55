/** The Markdown of words in which nothing has to be escaped: most lines of most notes, written without a tree. */
import type { Element, RootContent } from 'hast'
import { classesOf } from './outward-tree.ts'
import { formulaText } from './plain-code.ts'
import { type FootnoteNumbers, footnoteReference } from './twin-footnotes.ts'

/** Signs of which some could be read as markup, and the starts of addresses, which would become links. */
const special = /[\\&*_`[\]<>~$#@]|[ps]:\/|[Ww]\.[-.\w]/

/** What could make a list, a quotation, a heading, a rule or a table of the line that begins with it. */
const specialAtStart = /^(?:[-+=>:|^ ]|\d+[.)])/

/** An address that stands in a link as it is. */
const plainAddress = /^[\w:/.?=%,;+#-]+$/

const letter = /^[\p{L}\p{N}]$/u

/** By element, what stands around its words. */
const marks = new Map([
  ['em', '*'],
  ['i', '*'],
  ['mark', '*'],
  ['u', '*'],
  ['strong', '**'],
  ['b', '**'],
])

/** The elements that may stand in a line. */
export const phraseNames: ReadonlySet<string> = new Set([
  ...marks.keys(),
  ...'a code img input span math sup'.split(' '),
])

/** What a line is: that of a block, the title of a callout, which follows its kind, or what is in an element. */
type Place = 'block' | 'title' | 'inside'

interface Line {
  place: Place
  numbers: FootnoteNumbers
  written: string
  /** The words that follow what is written. */
  text: string
  /** Whether white space would be at the start of the block, or after other white space. */
  blank: boolean
}

/**
 * The line that `nodes` make on their own in a block; null where it is not
 * certain to be what `hast-util-to-mdast` and `mdast-util-to-markdown` make of them, and where it is empty.
 */
export function plainLine(
  nodes: readonly RootContent[],
  numbers: FootnoteNumbers,
  place: Place = 'block',
): string | null {
  const line: Line = { place, numbers, written: '', text: '', blank: true }
  if (!writeAll(nodes, line)) return null
  if (place === 'inside' && line.blank) return null
  if (line.text.endsWith(' ')) line.text = line.text.slice(0, -1)
  return endText(line) && line.written !== '' ? line.written : null
}

function writeAll(nodes: readonly RootContent[], line: Line): boolean {
  return nodes.every((node) =>
    node.type === 'text' ? writeText(node.value, line) : node.type === 'element' && writeElement(node, line),
  )
}

function writeText(value: string, line: Line): boolean {
  let text = value.replace(/[\t\n\v\f\r ]+/g, ' ')
  if (line.blank && text.startsWith(' ')) {
    if (line.place === 'inside' || line.written !== '' || line.text !== '') return false
    text = text.slice(1)
  }
  line.text += text
  if (text !== '') line.blank = text.endsWith(' ')
  return true
}

function writeElement(node: Element, line: Line): boolean {
  // Where a footnote is read, what leads back from it is not.
  if ('dataFootnoteBackref' in node.properties) return true
  if (node.tagName === 'sup' || (node.tagName === 'span' && !classesOf(node).includes('facade')))
    return writeAll(node.children, line)
  const made = elementText(node, line.numbers)
  if (made === null || (made.startsWith('[') && line.text.endsWith('!')) || !endText(line)) return false
  line.written += made
  line.blank = false
  return true
}

/** Moves the words to what is written, if they are plain. */
function endText(line: Line): boolean {
  const { text, written, place } = line
  if (special.test(text) || (place === 'block' && written === '' && specialAtStart.test(text))) return false
  if (text.startsWith('(') && written.endsWith(']')) return false
  line.written += text
  line.text = ''
  return true
}

function elementText(node: Element, numbers: FootnoteNumbers): string | null {
  if (node.tagName === 'a') return linkText(node, numbers)
  if (node.tagName === 'code') return codeText(node)
  if (node.tagName === 'img') return pictureText(node)
  if (node.tagName === 'math') return formulaText(node)
  const mark = marks.get(node.tagName)
  const inside = mark === undefined ? null : plainLine(node.children, numbers, 'inside')
  return inside !== null && letter.test(inside.charAt(0)) && letter.test(inside.charAt(inside.length - 1))
    ? `${mark}${inside}${mark}`
    : null
}

function linkText(node: Element, numbers: FootnoteNumbers): string | null {
  const footnote = footnoteReference(node, numbers)
  if (footnote) return `[^${footnote.label}]`
  const { href, title } = node.properties
  if (typeof href !== 'string' || !plainAddress.test(href) || title) return null
  const label = plainLine(node.children, numbers, 'inside')
  // Words that are the address become a link without a label.
  return label === null || label.endsWith('!') || href.endsWith(label) ? null : `[${label}](${href})`
}

function codeText({ children: [child, ...others] }: Element): string | null {
  if (child?.type !== 'text' || others.length > 0) return null
  const { value } = child
  return value === '' || /`|^\s|\s$|[^\S ]| {2}|\p{Cf}/u.test(value) ? null : `\`${value}\``
}

function pictureText({ properties: { src, alt, title } }: Element): string | null {
  const words = alt ?? ''
  if (typeof src !== 'string' || !plainAddress.test(src) || title || typeof words !== 'string') return null
  return special.test(words) || /^\s|\s$|[^\S ]| {2}/.test(words) ? null : `![${words}](${src})`
}
