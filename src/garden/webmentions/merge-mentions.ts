/** Puts what was fetched to what the vault keeps. */
import type { Webmention } from '../../schemas/webmention.ts'
import { compareText } from '../paths.ts'

/**
 * Every answer once, by date, then id. A fetched one takes the place of the one
 * that was kept, but what the owner hid stays hidden; one that is not fetched
 * any more stays, since a failing service must not empty the record.
 */
export function mergeMentions(kept: readonly Webmention[], fetched: readonly Webmention[]): Webmention[] {
  const all = new Map(kept.map((mention) => [mention.id, mention]))
  for (const mention of fetched) {
    all.set(mention.id, { ...mention, hidden: all.get(mention.id)?.hidden ?? mention.hidden })
  }
  return [...all.values()].sort((a, b) => compareText(keyOf(a), keyOf(b)))
}

function keyOf({ date, id }: Webmention): string {
  return `${date ?? '0000-00-00'} ${id}`
}
