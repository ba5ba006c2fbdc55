/** Edits of a file as ranges of its bytes: they hold for the file itself, however it is decoded. */
import type { ByteEdit } from '../../schemas/change.ts'
import type { TextEdit } from '../text-edit.ts'

/**
 * The same edits, in the order of their places, counted in bytes of UTF-8.
 * `source` is the whole text with its byte order mark. Throws a `RangeError`
 * for an edit that cuts a character, or whose text has no form in UTF-8.
 */
export function toByteEdits(source: string, edits: readonly TextEdit[]): ByteEdit[] {
  let at = 0
  let bytes = 0
  const advance = (offset: number) => {
    const passed = source.slice(at, offset)
    if (!passed.isWellFormed()) throw new RangeError(`the edit at ${offset} cuts a character`)
    bytes += byteLength(passed)
    at = offset
    return bytes
  }
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, text }) => {
      if (!text.isWellFormed()) throw new RangeError(`the text of the edit at ${start} is not well formed`)
      return { start: advance(start), end: advance(end), text }
    })
}

/** The bytes of a file after `edits`, which are in order. Throws a `RangeError` when they overlap or lie outside. */
export function applyByteEdits(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const pieces: Uint8Array[] = []
  let end = 0
  for (const edit of edits) {
    if (edit.start < end || edit.end < edit.start || edit.end > bytes.length)
      throw new RangeError(`the edit ${edit.start}-${edit.end} does not lie behind ${end} in ${bytes.length}`)
    pieces.push(bytes.subarray(end, edit.start), new TextEncoder().encode(edit.text))
    end = edit.end
  }
  return join([...pieces, bytes.subarray(end)])
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
