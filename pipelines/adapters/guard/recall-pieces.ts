/** Remembers what stands in pieces of HTML while many files are inspected: the text of a note comes in every feed of its tags. */
import { hash } from 'node:crypto'
import type { RecallPiece } from '../../../src/garden/guard/tracer.ts'

/** To look into a shorter piece, in UTF-16 units, takes no longer than to hash it. */
const fewest = 256

/** So many pieces, of which little more than hashes is kept, take two megabytes. */
const most = 1 << 14

/** Knows each piece by SHA-256 of it, so that what is found is what would be. When there are too many it forgets all. */
export function recallPieces(): RecallPiece {
  const known = new Map<string, readonly number[]>()
  return (html, make) => {
    if (html.length < fewest) return make()
    const key = hash('sha256', html, 'base64url')
    const before = known.get(key)
    if (before) return before
    const numbers = make()
    if (known.size >= most) known.clear()
    known.set(key, numbers)
    return numbers
  }
}
