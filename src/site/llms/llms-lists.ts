/** The lists that language models are given: the whole site, and each of its topics. */
import { homeUrl, topicUrl } from '../../garden/urls.ts'
import type { NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { sortByTitle } from '../order.ts'
import { groupTopics } from '../topics.ts'

/** What these lists say of a note besides its text. */
export type LlmsNote = Pick<NoteEntry, 'slug' | 'title' | 'lang' | 'description'>

export interface LlmsSection {
  /** Null for the notes without a topic. */
  title: string | null
  description: string | null
  entries: readonly LlmsNote[]
}

export interface LlmsList {
  /** Where its files stand, plain text below the base; empty for the whole site. */
  path: string
  title: string
  description: string
  /** The address of its page. */
  page: string
  sections: LlmsSection[]
}

/** The whole site first, then every topic that has notes; notes by title. */
export function llmsLists(entries: readonly NoteEntry[], settings: Settings): LlmsList[] {
  const { lang, title, description } = settings
  const topics = groupTopics(entries, settings.topics, lang).filter((topic) => topic.entries.length > 0)
  const inTopics = new Set(topics.flatMap((topic) => topic.entries))
  const others = entries.filter((entry) => !inTopics.has(entry))
  const sections = topics.map((topic) => ({
    title: topic.title,
    description: topic.description,
    entries: sortByTitle(topic.entries, lang).map(named),
  }))
  const rest = { title: null, description: null, entries: sortByTitle(others, lang).map(named) }
  return [
    {
      path: '',
      title,
      description,
      page: homeUrl(settings),
      sections: others.length > 0 ? [...sections, rest] : sections,
    },
    ...topics
      .filter(({ key }) => key !== '')
      .map((topic, at) => ({
        path: `topics/${topic.key}`,
        title: `${topic.title} · ${title}`,
        description: topic.description ?? '',
        page: topicUrl(settings, topic.key),
        sections: sections.slice(at, at + 1),
      })),
  ]
}

function named({ slug, title, lang, description }: NoteEntry): LlmsNote {
  return { slug, title, lang, description }
}
