/**
 * Plain text and the markup in it that is told at a glance. Any sign that may
 * begin something else makes the whole of it not plain.
 */
import type { PhrasingContent } from 'mdast'
import type { Point } from 'unist'
import { readCodeSpan } from './code-span.ts'
import { readHighlightMark } from './highlight-mark.ts'
import { readLineEnd } from './line-end.ts'
import { readImage, readLink } from './link.ts'
import { readMark } from './mark.ts'
import { readMath } from './math.ts'
import { type Piece, pointOf, type ReadPiece, type TextReading } from './piece.ts'
import { readSign } from './sign.ts'
import { readTag } from './tag.ts'
import { addLineEnd, addMark, addNode, addText, openTree, type TextTree } from './text-tree.ts'
import { readWikilink } from './wikilink.ts'

/** The nodes of the text of one block, from `start` to `end`; null when it is not plain. Spaces at its end are none of it. */
export function readInline(source: string, start: Required<Point>, end: number): PhrasingContent[] | null {
  const { line, column, offset } = start
  let last = end
  while (source[last - 1] === ' ') last--
  return readText({ source, start: offset, end: last, line, lineStart: offset - column + 1, inLabel: false })
}

/** The nodes of `text`, whose lines are counted up to its end. */
export function readText(text: TextReading): PhrasingContent[] | null {
  const tree = openTree(text)
  for (let at = findSign(text, text.start); at < text.end; ) {
    const piece = readPiece(text, at)
    if (!piece || !addPiece(tree, at, piece)) return null
    at = findSign(text, piece.end)
  }
  return addText(tree, pointOf(text, text.end)) && tree.open.length === 0 ? tree.siblings : null
}

/** The next sign that may begin something. */
function findSign({ source, end }: TextReading, from: number): number {
  signPattern.lastIndex = from
  return signPattern.test(source) ? signPattern.lastIndex - 1 : end
}

const signPattern = /[\n\t!#$&*<=[\\\]^_`~]/g

function addPiece(tree: TextTree, at: number, piece: Piece): boolean {
  if ('node' in piece) return addNode(tree, piece)
  if ('mark' in piece) return addMark(tree, at, piece)
  if ('isBreak' in piece) return addLineEnd(tree, at, piece)
  return true
}

const readPiece: ReadPiece = (text, at) => {
  const { source } = text
  const next = source[at + 1]
  switch (source[at]) {
    case '\n':
      return readLineEnd(text, at)
    case '`':
      return readCodeSpan(text, at)
    case '$':
      return readMath(text, at)
    case '#':
      return readTag(text, at)
    case '=':
      return next === '=' ? readHighlightMark(text, at) : { end: at + 1 }
    case '*':
    case '_':
      return readMark(text, at)
    case '[':
      return next === '[' ? readWikilink(text, at) : readLink(text, at, readText)
    case '!':
      if (next !== '[') return { end: at + 1 }
      return source[at + 2] === '[' ? readWikilink(text, at) : readImage(text, at)
    default:
      return readSign(text, at)
  }
}
