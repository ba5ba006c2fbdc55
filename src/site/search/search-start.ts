/** What the search knows before it is asked: its words, its addresses, and notes to begin with. */

import { topicKey } from '../../garden/path-key.ts'
import { shardCount, shardFolders } from '../../garden/search/shards.ts'
import { indexUrl, noteUrl, searchIndexUrl, searchTitlesUrl, searchUrl } from '../../garden/urls.ts'
import type { Maturity, NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import type { Words } from '../../words/words.ts'
import { latestNotes } from '../latest-notes.ts'
import { sortByTended } from '../order.ts'
import { groupTopics, topicTitle } from '../topics.ts'

/** A note by its name. */
export interface NamedNote {
  href: string
  title: string
  maturity: Maturity | null
  topic: string | null
}

export interface SearchStart {
  lang: string
  words: Words['search']
  stages: Record<Maturity, string>
  /** The titles of topics by their keys. */
  topics: Record<string, string>
  /** Where the page of the search, the parts of its index, the names of all notes and their list stand. */
  page: string
  indexes: string[]
  titles: string
  notes: string
  /** What is shown before anything is typed. */
  first: { heading: string; notes: NamedNote[] }
}

/** Notes shown before anything is typed. */
const firstNotes = 6

/** The start of a search among `entries`. */
export function searchStart(entries: readonly NoteEntry[], settings: Settings, words: Words): SearchStart {
  const { lang, topics } = settings
  const featured = entries.filter((entry) => entry.featured)
  const first =
    featured.length > 0
      ? sortByTended(featured, lang).slice(0, firstNotes)
      : latestNotes(entries, settings, firstNotes)
  const { home } = words.lists
  return {
    lang: words.lang,
    words: words.search,
    stages: {
      seedling: words.note.stages.seedling.name,
      budding: words.note.stages.budding.name,
      evergreen: words.note.stages.evergreen.name,
    },
    topics: Object.fromEntries(groupTopics(entries, topics, lang).map(({ key, title }) => [key, title])),
    page: searchUrl(settings),
    indexes: shardFolders(shardCount(entries.length)).map((folder) => searchIndexUrl(settings) + folder),
    titles: searchTitlesUrl(settings),
    notes: indexUrl(settings),
    first: {
      heading: featured.length > 0 ? home.featured : home.recent,
      notes: first.map((entry) => namedNote(entry, settings)),
    },
  }
}

/** The names of all notes, from which a search suggests. */
export function searchTitles(entries: readonly NoteEntry[], settings: Settings): NamedNote[] {
  return entries.map((entry) => namedNote(entry, settings))
}

function namedNote({ slug, title, maturity, topic }: NoteEntry, settings: Settings): NamedNote {
  return {
    href: noteUrl(settings, slug),
    title,
    maturity,
    topic: topic === null || topicKey(topic) === '' ? null : topicTitle(topic, settings.topics),
  }
}
