/** The Markdown of words in which nothing has to be escaped: most lines of most notes, written without a tree. */
import type { Element, RootContent } from 'hast'
import { classesOf } from './outward-tree.ts'

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

interface Line {
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
export function plainLine(nodes: readonly RootContent[]): string | null {
  const line: Line = { written: '', text: '', blank: true }
  if (!writeAll(nodes, line, true)) return null
  if (line.text.endsWith(' ')) line.text = line.text.slice(0, -1)
  return endText(line, true) && line.written !== '' ? line.written : null
}

function writeAll(nodes: readonly RootContent[], line: Line, startsBlock: boolean): boolean {
  return nodes.every((node) =>
    node.type === 'text'
      ? writeText(node.value, line, startsBlock)
      : node.type === 'element' && writeElement(node, line, startsBlock),
  )
}

function writeText(value: string, line: Line, startsBlock: boolean): boolean {
  let text = value.replace(/[\t\n\v\f\r ]+/g, ' ')
  if (line.blank && text.startsWith(' ')) {
    if (!startsBlock || line.written !== '' || line.text !== '') return false
    text = text.slice(1)
  }
  line.text += text
  if (text !== '') line.blank = text.endsWith(' ')
  return true
}

function writeElement(node: Element, line: Line, startsBlock: boolean): boolean {
  if (node.tagName === 'span' && !classesOf(node).includes('facade'))
    return writeAll(node.children, line, startsBlock)
  const made = elementText(node)
  if (made === null || (made.startsWith('[') && line.text.endsWith('!'))) return false
  if (!endText(line, startsBlock)) return false
  line.written += made
  line.blank = false
  return true
}

/** Moves the words to what is written, if they are plain. */
function endText(line: Line, startsBlock: boolean): boolean {
  const { text } = line
  if (special.test(text) || (startsBlock && line.written === '' && specialAtStart.test(text))) return false
  line.written += text
  line.text = ''
  return true
}

function elementText(node: Element): string | null {
  if (node.tagName === 'a') return linkText(node)
  if (node.tagName === 'code') return codeText(node)
  if (node.tagName === 'img') return pictureText(node)
  const mark = marks.get(node.tagName)
  const inside = mark === undefined ? null : innerText(node)
  return inside !== null && letter.test(inside.charAt(0)) && letter.test(inside.charAt(inside.length - 1))
    ? `${mark}${inside}${mark}`
    : null
}

/** The words in an element, which begin and end with no white space. */
function innerText({ children }: Element): string | null {
  const line: Line = { written: '', text: '', blank: true }
  if (!writeAll(children, line, false) || line.blank) return null
  return endText(line, false) && line.written !== '' ? line.written : null
}

function linkText(node: Element): string | null {
  const { href, title } = node.properties
  if (typeof href !== 'string' || !plainAddress.test(href) || title || 'dataFootnoteRef' in node.properties)
    return null
  const label = innerText(node)
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
