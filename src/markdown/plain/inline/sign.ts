/** Signs that are text but before certain others. */
import type { Piece, TextReading } from './piece.ts'

/** The sign at `at` as text, when what follows it makes nothing else of it. */
export function readSign({ source, start, end }: TextReading, at: number): Piece | null {
  const sign = source[at] ?? ''
  const after = at + 1 < end ? (source[at + 1] ?? '') : ''
  const isText = signs[sign]?.(after, at > start ? (source[at - 1] ?? '') : '') ?? false
  return isText ? { end: at + 1 } : null
}

/** Whether a sign is text, by what stands behind and before it; an empty text is an end. */
const signs: Readonly<Record<string, (after: string, before: string) => boolean>> = {
  // A reference to a character.
  '&': (after) => !/[A-Za-z#]/.test(after),
  // HTML, an address or a command.
  '<': (after) => /[ \n=0-9-]/.test(after),
  // Strikethrough.
  '~': (after, before) => after !== '~' && before !== '~',
  // A footnote or the id of a block.
  '^': (after, before) => after !== '[' && /[^ \n]/.test(before),
}
