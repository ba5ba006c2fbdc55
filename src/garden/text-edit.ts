/** Edits of a text as ranges: whatever lies outside of them stays as it is, byte for byte. */

/** Replaces `source.slice(start, end)` by `text`. Offsets count UTF-16 units of the unedited source. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

/**
 * Applies edits in any order. Two edits may touch; of two insertions at one place
 * the earlier in the list comes first. Throws a `RangeError` when edits overlap,
 * or lie outside of the source.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = []
  let end = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    checkRange(edit, source.length)
    if (edit.start < end)
      throw new RangeError(`the edit at ${edit.start} overlaps the one that ends at ${end}`)
    pieces.push(source.slice(end, edit.start), edit.text)
    end = edit.end
  }
  return pieces.join('') + source.slice(end)
}

function checkRange({ start, end }: TextEdit, length: number): void {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (whole && 0 <= start && start <= end && end <= length) return
  throw new RangeError(`the edit ${start}-${end} does not lie in a text of ${length}`)
}
