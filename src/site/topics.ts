/** Topics: the owner's, in the owner's order, then those that only notes name. */
import { topicKey } from '../garden/path-key.ts'
import type { NoteEntry } from '../schemas/page.ts'
import type { Topic } from '../schemas/settings.ts'
import { collator } from '../words/collator.ts'

/** A topic with its notes. `key` is its path below `/topics/`. */
export interface TopicGroup {
  key: string
  title: string
  description: string | null
  entries: NoteEntry[]
}

/** What the page of a topic shows: the topic, and the path through it, empty where it has none. */
export interface TopicPage {
  topic: TopicGroup
  way: NoteEntry[]
}

/**
 * Every topic of the settings, with or without notes, then the topics that only
 * notes name, by title. Spellings with one key are one topic.
 */
export function groupTopics(
  entries: readonly NoteEntry[],
  topics: readonly Topic[],
  lang: string,
): TopicGroup[] {
  const own = new Map(topics.map((topic) => [topicKey(topic.id), emptyGroup(topic)]))
  const named = new Map<string, TopicGroup>()
  for (const entry of entries) {
    if (entry.topic === null) continue
    const key = topicKey(entry.topic)
    if (key === '') continue
    const group = own.get(key) ?? named.get(key) ?? emptyGroup({ id: entry.topic, title: entry.topic })
    group.entries.push(entry)
    if (!own.has(key)) named.set(key, group)
  }
  const { compare } = collator(lang)
  return [...own.values(), ...[...named.values()].sort((a, b) => compare(a.title, b.title))]
}

/** The name of the topic `id` on the site. */
export function topicTitle(id: string, topics: readonly Topic[]): string {
  const key = topicKey(id)
  return topics.find((topic) => topicKey(topic.id) === key)?.title ?? id
}

/** The language of that name: the settings are in the site's, and of a name that only notes say nobody knows. */
export function topicLang(
  id: string,
  { topics, lang }: { topics: readonly Topic[]; lang: string },
): string | undefined {
  const key = topicKey(id)
  return topics.some((topic) => topicKey(topic.id) === key) ? lang : undefined
}

function emptyGroup({ id, title, description }: Topic): TopicGroup {
  return { key: topicKey(id), title, description: description ?? null, entries: [] }
}
