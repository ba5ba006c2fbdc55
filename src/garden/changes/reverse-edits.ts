/** Takes edits of a file back. */
import type { ByteEdit } from '../../schemas/change.ts'

/** The edits that make of the bytes behind `edits`, which are in order, the `bytes` that they were made in. */
export function reverseEdits(bytes: Uint8Array, edits: readonly ByteEdit[]): ByteEdit[] {
  let moved = 0
  return edits.map(({ start, end, text }) => {
    const length = new TextEncoder().encode(text).length
    const reverse = { start: start + moved, end: start + moved + length, text: decode(bytes, start, end) }
    moved += length - (end - start)
    return reverse
  })
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start, end))
}
