/** The feed: which notes, in which order, with which dates. */
import type { RSSFeedItem } from '@astrojs/rss'
import { noteUrl } from '../garden/urls.ts'
import type { NoteEntry, NotePage } from '../schemas/page.ts'
import type { Settings } from '../schemas/settings.ts'
import { absoluteHtml } from './absolute-html.ts'
import { absoluteUrl } from './absolute-url.ts'
import { dateOf, tendedOn } from './dates.ts'
import { sortByTended } from './order.ts'
import { xmlText } from './xml.ts'

/** The notes of the feed: the latest tended first, at most `feedItems`. A note without a date has no place in time. */
export function feedEntries(entries: readonly NoteEntry[], settings: Settings): NoteEntry[] {
  const dated = entries.filter((entry) => tendedOn(entry) !== null)
  return sortByTended(dated, settings.lang).slice(0, settings.feedItems)
}

/** One note in full. Its address is its identity; its date is when it began. */
export function feedItem({ entry, html }: NotePage, settings: Settings): RSSFeedItem {
  const link = absoluteUrl(noteUrl(settings, entry.slug), settings)
  const date = entry.created ?? entry.updated
  return {
    title: xmlText(entry.title),
    link,
    content: xmlText(absoluteHtml(html, link)),
    categories: entry.tags.map(xmlText),
    ...(entry.description === null ? {} : { description: xmlText(entry.description) }),
    ...(date === null ? {} : { pubDate: dateOf(date) }),
  }
}

/** The day of the last change in the feed, and null when no note has a date. */
export function feedDate(entries: readonly NoteEntry[]): Date | null {
  const latest = entries
    .map((entry) => tendedOn(entry) ?? '')
    .toSorted()
    .at(-1)
  return latest ? dateOf(latest) : null
}
