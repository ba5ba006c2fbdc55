/** Where in its note a mention can become a link. */
import type { Hit } from './signals/hits.ts'
import type { Mention } from './signals/mentions.ts'

/** Where a link can be made of the words; null where a longer name stands there, or none can be. */
export function placeOf(mention: Mention | null): Hit | null {
  return mention?.hit.free && !mention.hit.nested ? mention.hit : null
}
