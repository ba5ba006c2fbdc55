/** Where notes were posted, by the ledger. */
import type { EffectLine } from '../../schemas/effect-line.ts'
import { readBook } from '../effects/effect-book.ts'

export interface Syndicated {
  /** Of the effect. */
  id: string
  channel: string
  /** Where the post can be seen. */
  url: string
}

/** By identity of the note. A webmention leads to a page of another site, which is no copy; an update is where the post is. */
export function findSyndicated(lines: readonly EffectLine[]): Map<string, Syndicated[]> {
  const subjects = new Map(
    lines.flatMap((line) => (line.state === 'proposed' ? [[line.id, line.subject]] : [])),
  )
  const found = new Map<string, Syndicated[]>()
  for (const [id, { state, channel, isUpdate, receipt }] of readBook(lines).statuses) {
    const subject = subjects.get(id)
    if (subject === undefined || state !== 'done' || isUpdate || channel === null || channel === 'webmention')
      continue
    if (receipt?.url) found.set(subject, [...(found.get(subject) ?? []), { id, channel, url: receipt.url }])
  }
  return found
}
