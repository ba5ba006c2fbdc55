import { getCollection } from 'astro:content'
import rss from '@astrojs/rss'
import type { APIRoute } from 'astro'
import { feedUrl, homeUrl } from '../garden/urls.ts'
import { absoluteUrl } from '../site/absolute-url.ts'
import { feedDate, feedEntries, feedItem } from '../site/feed-items.ts'
import { siteStore } from '../site/store.ts'
import { escapeXml, xmlText } from '../site/xml.ts'

export const GET: APIRoute = async () => {
  const store = siteStore()
  const settings = store.settings()
  const entries = feedEntries(
    (await getCollection('notes')).map(({ data }) => data),
    settings,
  )
  const date = feedDate(entries)
  const self = escapeXml(absoluteUrl(feedUrl(settings), settings))
  return rss({
    title: xmlText(settings.title),
    description: xmlText(settings.description || settings.title),
    site: absoluteUrl(homeUrl(settings), settings),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${settings.lang}</language>`,
      `<atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
      date ? `<lastBuildDate>${date.toUTCString()}</lastBuildDate>` : '',
    ].join(''),
    items: entries.flatMap(({ slug }) => {
      const note = store.note(slug)
      return note ? [feedItem(note, settings)] : []
    }),
  })
}
