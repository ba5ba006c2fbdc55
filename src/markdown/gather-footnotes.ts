/**
 * One list of footnotes for a page. Those of the notes that it shows stand among
 * its own, numbered through in the order in which a reader meets them.
 */
import type { Element, Nodes, Root } from 'hast'
import { placeSidenotes, type Sidenote } from './place-sidenotes.ts'
import { SKIP, visit } from './visit.ts'

/** Moves every footnote of `tree` into one list at its end. Drawings keep their own. */
export function gatherFootnotes(tree: Root): void {
  const sections = takeSections(tree)
  const [section] = sections
  const list = section?.children.find((child) => isElement(child, 'ol'))
  if (!section || list?.type !== 'element') return
  const notes = new Map(sections.flatMap(notesOf).map((note) => [String(note.properties['id']), note]))
  const called = numberNotes(tree, notes, labelOf(section))
  list.children = [newLine, ...called.flatMap(({ note }) => [note, newLine])]
  placeSidenotes(tree, called)
  const last = tree.children.at(-1)
  if (last?.type !== 'text') tree.children.push(newLine)
  tree.children.push(section)
}

/** Takes the lists of footnotes out of a tree, those inside of footnotes too. */
function takeSections(tree: Nodes): Element[] {
  const taken: Element[] = []
  visit(tree, 'element', (element, index, parent) => {
    if (isDrawing(element)) return SKIP
    if (!('dataFootnotes' in element.properties) || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    taken.push(element, ...takeSections(element))
    return [SKIP, index]
  })
  return taken
}

/** The id of the heading above a list. */
function labelOf(section: Element): string {
  const heading = section.children.find((child) => isElement(child, 'h2'))
  return heading?.type === 'element' ? String(heading.properties['id']) : ''
}

function notesOf(section: Element): Element[] {
  return section.children.flatMap((list) =>
    isElement(list, 'ol') ? list.children.filter((item) => isElement(item, 'li')) : [],
  )
}

/** Numbers references and notes. Those that only a note refers to follow all others. */
function numberNotes(tree: Root, notes: ReadonlyMap<string, Element>, label: string): Sidenote[] {
  const called: Sidenote[] = []
  const numbers = new Map<Element, number>()
  numberIn(tree)
  // The list grows while it is read.
  for (const [at, { note }] of called.entries()) {
    numberIn(note)
    labelBackLinks(note, at + 1)
  }
  return called

  function numberIn(part: Nodes): void {
    visit(part, 'element', (element) => {
      if (isDrawing(element)) return SKIP
      const note =
        'dataFootnoteRef' in element.properties
          ? notes.get(String(element.properties['href']).slice(1))
          : undefined
      if (!note) return undefined
      if (!numbers.has(note)) numbers.set(note, called.push({ reference: element, note }))
      element.children = [{ type: 'text', value: String(numbers.get(note)) }]
      element.properties['ariaDescribedBy'] = [label]
      return SKIP
    })
  }
}

/** The first figure in the label of a way back is the number of the note. */
function labelBackLinks(note: Element, number: number): void {
  visit(note, 'element', ({ properties }) => {
    if (!('dataFootnoteBackref' in properties)) return
    properties['ariaLabel'] = String(properties['ariaLabel']).replace(/\d+/, String(number))
  })
}

/** What is drawn has no margin, and its cards are read one by one. */
function isDrawing({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('canvas')
}

function isElement(node: Nodes, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName
}

const newLine = { type: 'text', value: '\n' } as const
