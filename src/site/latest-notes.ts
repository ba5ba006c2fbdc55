/** The notes that were tended last, as the front page and the search offer them. */
import { topicKey } from '../garden/path-key.ts'
import type { NoteEntry } from '../schemas/page.ts'
import type { Topic } from '../schemas/settings.ts'
import { tendedOn } from './dates.ts'
import { sortByTended } from './order.ts'

/**
 * At most `count` notes, the latest tended first. Notes without a date and those
 * of topics that stand aside are left out, unless there are no others.
 */
export function latestNotes(
  entries: readonly NoteEntry[],
  { topics, lang }: { topics: readonly Topic[]; lang: string },
  count: number,
): NoteEntry[] {
  const aside = new Set(topics.filter((topic) => topic.aside).map(({ id }) => topicKey(id)))
  const own = entries.filter(({ topic }) => topic === null || !aside.has(topicKey(topic)))
  const told = own.length > 0 ? own : entries
  const dated = told.filter((entry) => tendedOn(entry) !== null)
  return sortByTended(dated.length > 0 ? dated : told, lang).slice(0, count)
}
