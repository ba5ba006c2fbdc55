/** The lists of the site that can be followed: all notes, those of each topic, tag and stage, and what became evergreen. */
import { type FeedFormat, feedUrl, homeUrl, maturityUrl, tagUrl, topicUrl } from '../../garden/urls.ts'
import type { NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { wordsOf } from '../../words/words-of.ts'
import { tendedOn } from '../dates.ts'
import { grownTo } from '../stage-changes.ts'
import { groupStages } from '../stages.ts'
import { flattenTags, tagTree } from '../tag-tree.ts'
import { groupTopics } from '../topics.ts'
import { feedNames } from './feed-names.ts'

export interface FeedList {
  /** Where its files stand, plain text below the base; empty for the whole site. */
  path: string
  /** The name of the list; null for the whole site. */
  name: string | null
  /** The address of its page below the site's own. */
  page: string
  entries: readonly NoteEntry[]
}

/** Where the feed of what became evergreen stands, below the page of that stage. */
export const grownPath = 'maturity/evergreen/grown'

/** The whole site first, then topics, tags and stages. */
export function feedLists(entries: readonly NoteEntry[], settings: Settings): FeedList[] {
  const { lang, topics } = settings
  return [
    { path: '', name: null, page: homeUrl(settings), entries },
    ...groupTopics(entries, topics, lang)
      .filter(({ key }) => key !== '')
      .map(({ key, title, entries }) => ({
        path: `topics/${key}`,
        name: title,
        page: topicUrl(settings, key),
        entries,
      })),
    ...flattenTags(tagTree(entries, lang)).map(({ key, name, entries }) => ({
      path: `tags/${key}`,
      name: `#${name}`,
      page: tagUrl(settings, key),
      entries,
    })),
    ...groupStages(entries).map(({ stage, entries }) => ({
      path: `maturity/${stage}`,
      name: wordsOf(lang).note.stages[stage].name,
      page: maturityUrl(settings, stage),
      entries,
    })),
    ...grownList(entries, settings),
  ]
}

/** The notes that became evergreen, each dated by the day on which it did; none where git tells of none. */
function grownList(entries: readonly NoteEntry[], settings: Settings): FeedList[] {
  const grown = grownTo(entries, 'evergreen')
  if (grown.length === 0) return []
  const { note, lists } = wordsOf(settings.lang)
  return [
    {
      path: grownPath,
      name: `${note.stages.evergreen.name}: ${lists.grown}`,
      page: maturityUrl(settings, 'evergreen'),
      entries: grown.map(({ entry, date }) => ({ ...entry, created: date, updated: date })),
    },
  ]
}

/** The formats that a list can have: an Atom feed must say when it changed, which undated notes do not tell. */
export function feedFormats(dated: boolean): FeedFormat[] {
  return dated ? ['rss', 'atom', 'json'] : ['rss', 'json']
}

/** Whether any note of a list has a date. */
export function isDated(entries: readonly NoteEntry[]): boolean {
  return entries.some((entry) => tendedOn(entry) !== null)
}

/** What a page says of the feeds of a list. */
export interface FeedLink {
  name: string
  type: string
  href: string
}

/** The feeds of the list at `path`, as links. */
export function feedLinks(settings: Settings, path: string, dated: boolean): FeedLink[] {
  return feedFormats(dated).map((format) => ({
    ...feedNames[format],
    href: feedUrl(settings, format, path),
  }))
}
