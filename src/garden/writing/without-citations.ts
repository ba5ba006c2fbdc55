/** The words of a written note without the links to what they quote. */
import type { LinkContext } from '../link-occurrence.ts'

/** Takes out each link that stands alone in brackets, with the brackets and the blank before them. */
export function withoutCitations(pieces: LinkContext['pieces']): LinkContext['pieces'] {
  const kept = [...pieces]
  for (let at = 1; at < kept.length - 1; at += 1) {
    const [before, link, after] = [kept[at - 1], kept[at], kept[at + 1]]
    if (typeof before !== 'string' || typeof link !== 'number' || typeof after !== 'string') continue
    if (!/ ?\($/.test(before) || !after.startsWith(')')) continue
    kept.splice(at - 1, 3, before.replace(/ ?\($/, '') + after.slice(1))
    at -= 1
  }
  return kept
}
