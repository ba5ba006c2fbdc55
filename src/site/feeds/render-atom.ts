/** Atom 1.0, RFC 4287. */
import { generateAtomFeed } from 'feedsmith'
import type { Feed, FeedItem } from './feed.ts'
import { trimSections } from './trim-sections.ts'

/**
 * The document; null when no note has a date, for every entry and the feed must
 * say when they changed. Notes without a date are left out.
 */
export function renderAtom(feed: Feed): string | null {
  const { addresses, author, licence, page, updated } = feed
  if (updated === null) return null
  // A feed must say who writes; without an author it speaks for itself.
  const person =
    author === null
      ? { name: feed.title }
      : { name: author.name, ...(author.url === null ? {} : { uri: author.url }) }
  const document = generateAtomFeed(
    {
      id: addresses.atom,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated,
      links: [
        { href: addresses.atom, rel: 'self', type: 'application/atom+xml' },
        { href: page, rel: 'alternate', type: 'text/html' },
        ...feed.hubs.map((href) => ({ href, rel: 'hub' })),
        ...(licence === null ? [] : [{ href: licence, rel: 'license' }]),
      ],
      authors: [person],
      generator: { text: 'System-of-One' },
      xml: { lang: feed.lang },
      entries: feed.items.flatMap(atomEntry),
    },
    { lenient: true },
  )
  return trimSections(document)
}

function atomEntry(item: FeedItem) {
  const updated = item.updated ?? item.published
  if (updated === null) return []
  return [
    {
      // A name without a scheme gets one that holds no address of the site, which may move.
      id: isIri(item.id) ? item.id : `urn:guid:${encodeURIComponent(item.id)}`,
      title: { value: item.title },
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      updated,
      ...(item.published === null ? {} : { published: item.published }),
      ...(item.summary === null ? {} : { summary: { value: item.summary } }),
      categories: item.tags.map((term) => ({ term })),
      content: { value: item.html, type: 'html' },
      ...(item.lang === null ? {} : { xml: { lang: item.lang } }),
    },
  ]
}

/** Atom knows entries by addresses and names with a scheme alone. */
function isIri(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id)
}
