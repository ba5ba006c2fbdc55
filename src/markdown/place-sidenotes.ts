/**
 * Which footnotes may stand in the margin of a wide screen. A note gets a place
 * there (`data-side`, on its first reference and on itself) when it fits beside
 * the text, near its reference; all others stay at the end. How tall things are
 * is guessed: the styles keep notes from lying on one another in any case.
 */
import type { Element, Nodes, Root } from 'hast'
import { visit, visitParents } from './visit.ts'

export interface Sidenote {
  /** Its first reference. */
  reference: Element
  note: Element
}

/** The styles know so many places. */
export const mostSidenotes = 99

/** Characters in a line of the text, and in one of the margin. */
const textWidth = 66
const marginWidth = 32
/** The height of a line in the margin, in lines of the text. */
const marginLine = 0.64
/** Between blocks of the text, and between notes. */
const gap = 0.6
/** How far below its reference a note may stand, and how far below the end of the text it may reach. */
const mostShift = 14
const mostOverhang = 6
/** A picture, a film or a formula on its own. */
const figureLines = 12

/** Marks the notes that stand in the margin, in their order. */
export function placeSidenotes(tree: Root, notes: readonly Sidenote[]): void {
  const { places, end } = measure(tree)
  let free = 0
  let placed = 0
  for (const { reference, note } of notes) {
    const place = places.get(reference)
    if (place === undefined || placed === mostSidenotes) continue
    const top = Math.max(place, free)
    const bottom = top + heightOf(note)
    if (top - place > mostShift || bottom > end + mostOverhang) continue
    placed += 1
    free = bottom
    reference.properties['dataSide'] = placed
    note.properties['dataSide'] = placed
    // What a note refers to stands beside that note.
    visit(note, 'element', (inner) => {
      if ('dataFootnoteRef' in inner.properties) places.set(inner, top)
    })
  }
}

interface Measured {
  /** The line of each reference that is never folded away. */
  places: Map<Element, number>
  /** The number of lines. */
  end: number
}

function measure(tree: Nodes): Measured {
  const places = new Map<Element, number>()
  let end = 0
  let written = 0
  const flush = () => {
    if (written > 0) end += Math.ceil(written / textWidth) + gap
    written = 0
  }
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text') written += widthOf(node.value)
    if (node.type !== 'element') return
    if (blocks.has(node.tagName)) flush()
    if (figures.has(node.tagName)) end += figureLines
    const isFolded = ancestors.some((one) => one.type === 'element' && one.tagName === 'details')
    if ('dataFootnoteRef' in node.properties && !isFolded) places.set(node, end + written / textWidth)
  })
  flush()
  return { places, end }
}

/** In lines of the text. */
function heightOf(note: Element): number {
  let lines = 0
  visit(note, (node) => {
    if (node.type === 'text') lines += (widthOf(node.value) / marginWidth) * marginLine
    else if (node.type === 'element' && blocks.has(node.tagName)) lines += marginLine
    if (node.type === 'element' && figures.has(node.tagName)) lines += figureLines / 2
  })
  return lines + gap
}

/** Signs of Chinese, Japanese and Korean are twice as wide. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0)
}

const blocks = new Set('p li h1 h2 h3 h4 h5 h6 pre tr blockquote dt dd div details summary hr br'.split(' '))
const figures = new Set('img video iframe object svg figure audio'.split(' '))
