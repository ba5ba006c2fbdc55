/** Reads one canvas: its cards, its lines, and every link in it. */
import { location } from 'vfile-location'
import { plainText } from '../../markdown/plain-text.ts'
import { readTree } from '../../markdown/read-tree.ts'
import { countWords } from '../count-words.ts'
import { type DocumentParts, documentNote } from '../document-note.ts'
import { createMessage } from '../message.ts'
import type { Note } from '../note.ts'
import type { NoteFile } from '../vault.ts'
import { type CardLinks, fileCardLinks, textCardLinks } from './card-links.ts'
import { type PlacedNode, parseCanvas } from './parse-canvas.ts'

/** Never throws for anything that a file can hold. */
export function readCanvas(file: NoteFile & { text: string }): Note {
  const source = file.text
  const { canvas, problems } = parseCanvas(source)
  const places = location(source)
  const parts: DocumentParts = {
    tooDeep: false,
    links: [],
    contexts: [],
    opening: null,
    words: 0,
    hidden: [],
    messages: problems.map(({ code, reason, offset }) =>
      createMessage(code, reason, { file: file.path, source, start: offset }),
    ),
  }
  for (const placed of canvas?.nodes ?? []) readCard(parts, placed, { source, places, path: file.path })
  const document = {
    format: 'canvas',
    sound: canvas !== null,
    canvas: canvas ?? { nodes: [], edges: [] },
  } as const
  return documentNote(file, document, parts)
}

interface CanvasSource {
  source: string
  places: ReturnType<typeof location>
  path: string
}

function readCard(parts: DocumentParts, placed: PlacedNode, from: CanvasSource): void {
  const { node, words } = placed
  if (!words || node.type === 'link') return
  if (node.type !== 'text') {
    addLinks(parts, fileCardLinks(node, words, from))
    return
  }
  const { tree, tooDeep, hidden } = readTree(node.text, 0)
  parts.hidden.push(...hidden)
  parts.words += countWords(plainText(tree))
  if (tooDeep) {
    parts.tooDeep = true
    parts.messages.push(
      createMessage('note-too-deep', tooDeepReason, {
        file: from.path,
        source: from.source,
        start: words.start,
      }),
    )
  }
  addLinks(parts, textCardLinks(tree, node.text, words, from))
}

const tooDeepReason =
  'A line of this card begins with more than 100 marks of quotes and lists. Take some out.'

/** The links of a card after those before it: what counts them is moved along. */
function addLinks(parts: DocumentParts, { links, contexts }: CardLinks): void {
  const [linksBefore, contextsBefore] = [parts.links.length, parts.contexts.length]
  for (const link of links)
    parts.links.push({ ...link, context: link.context === null ? null : link.context + contextsBefore })
  for (const context of contexts) {
    const pieces = context.pieces.map((piece) => (typeof piece === 'number' ? piece + linksBefore : piece))
    parts.contexts.push({ ...context, pieces })
  }
}
