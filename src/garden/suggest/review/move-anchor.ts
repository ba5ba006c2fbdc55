/** Finds the words of a suggestion again in a note that was written to elsewhere. */
import { location } from 'vfile-location'
import type { Anchor } from '../suggestion.ts'

/**
 * The anchor, which counts in `before`, as it counts in `after`. Null where its words lie in what
 * differs: from the first sign that another one takes the place of, up to the last.
 */
export function moveAnchor(anchor: Anchor, before: string, after: string): Anchor | null {
  if (before === after) return anchor
  const head = commonHead(before, after)
  if (anchor.end <= head) return anchor
  const tail = commonTail(before, after, Math.min(before.length, after.length) - head)
  if (anchor.start < before.length - tail) return null
  const moved = after.length - before.length
  const point = location(after).toPoint(anchor.start + moved)
  if (!point) return null
  const { line, column } = point
  return { text: anchor.text, start: anchor.start + moved, end: anchor.end + moved, line, column }
}

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length += 1
  return length
}

/** At most `most`, so that it does not reach into the common head. */
function commonTail(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}
