/** What each format of feeds is called, and its media type. */
import type { FeedFormat } from '../../garden/urls.ts'

export const feedNames: Record<FeedFormat, { name: string; type: string }> = {
  rss: { name: 'RSS', type: 'application/rss+xml' },
  atom: { name: 'Atom', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', type: 'application/feed+json' },
}
