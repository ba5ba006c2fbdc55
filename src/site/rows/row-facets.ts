/** What the filters of the index know of a note beyond its row. The script fetches it when a reader filters. */
import { parentKeys } from '../../garden/parent-keys.ts'
import { tagKey, topicKey } from '../../garden/path-key.ts'
import { noteUrl } from '../../garden/urls.ts'
import type { NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'

/** By the address of a note: the key of its topic, which is empty where it has none, then those of its tags and their parents. */
export type RowFacets = Record<string, [topic: string, ...tags: string[]]>

export function rowFacets(entries: readonly NoteEntry[], settings: Settings): RowFacets {
  return Object.fromEntries(
    entries.map(({ slug, topic, tags }) => [
      noteUrl(settings, slug),
      [topic === null ? '' : topicKey(topic), ...withParents(tags)],
    ]),
  )
}

function withParents(tags: readonly string[]): string[] {
  const keys = tags.map(tagKey).filter((key) => key !== '')
  return [...new Set(keys.flatMap((key) => [...parentKeys(key), key]))]
}
