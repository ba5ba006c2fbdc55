/** Puts a feed together: which notes, in which order, with which dates. */
import { feedUrl, noteUrl } from '../../garden/urls.ts'
import type { OutwardNote } from '../../schemas/outward-note.ts'
import type { NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { dateOf, tendedOn } from '../dates.ts'
import { sortByTended } from '../order.ts'
import { xmlText } from '../xml.ts'
import type { Feed, FeedItem } from './feed.ts'
import type { FeedList } from './feed-lists.ts'

/** The feed of a list; `outward` gives what leaves the site of a note. */
export function makeFeed(
  list: FeedList,
  settings: Settings,
  outward: (slug: string) => OutwardNote | null,
): Feed {
  const entries = feedEntries(list.entries, settings)
  const { author } = settings
  const address = (path: string) => absoluteUrl(path, settings)
  return {
    title: xmlText(list.name === null ? settings.title : `${list.name} · ${settings.title}`),
    description: xmlText(settings.description || settings.title),
    page: address(list.page),
    addresses: {
      rss: address(feedUrl(settings, 'rss', list.path)),
      atom: address(feedUrl(settings, 'atom', list.path)),
      json: address(feedUrl(settings, 'json', list.path)),
    },
    hubs: settings.distribution?.hubs ?? [],
    lang: settings.lang,
    author: author ? { name: xmlText(author.name), url: author.url ?? null } : null,
    licence: settings.licence ?? null,
    updated: feedDate(entries),
    items: entries.flatMap((entry) => {
      const note = outward(entry.slug)
      return note ? [feedItem(entry, note, settings)] : []
    }),
  }
}

/** The notes of a feed: the latest tended first, at most `feedItems`; those without a date come last. */
export function feedEntries(entries: readonly NoteEntry[], settings: Settings): NoteEntry[] {
  return sortByTended(entries, settings.lang).slice(0, settings.feedItems)
}

/** The day of the last change among `entries`, and null when none has a date. */
export function feedDate(entries: readonly NoteEntry[]): Date | null {
  const latest = entries
    .map((entry) => tendedOn(entry) ?? '')
    .toSorted()
    .at(-1)
  return latest ? dateOf(latest) : null
}

/** One note in full. */
export function feedItem(entry: NoteEntry, { feed, guid }: OutwardNote, settings: Settings): FeedItem {
  const url = absoluteUrl(noteUrl(settings, entry.slug), settings)
  return {
    id: xmlText(guid ?? url),
    url,
    title: xmlText(entry.title) || entry.slug,
    summary: entry.description === null ? null : xmlText(entry.description),
    html: xmlText(feed),
    tags: entry.tags.map(xmlText),
    lang: entry.lang !== null && entry.lang !== settings.lang ? entry.lang : null,
    published: entry.created === null ? null : dateOf(entry.created),
    updated: entry.updated === null ? null : dateOf(entry.updated),
  }
}
