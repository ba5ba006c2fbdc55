/** A post as a record of Bluesky: lexicons `app.bsky.feed.post` and `app.bsky.embed.external`. */
import type { Post } from '../../schemas/post.ts'
import { type Facet, postFacets } from './post-facets.ts'

export interface BlueskyRecord {
  $type: 'app.bsky.feed.post'
  text: string
  /** ISO text with milliseconds. */
  createdAt: string
  langs?: string[]
  facets?: Facet[]
  /** The card of the link. */
  embed?: { $type: 'app.bsky.embed.external'; external: { uri: string; title: string; description: string } }
}

/** The same bytes for the same post and instant: a record that is put twice is one. */
export function blueskyRecord({ text, lang, title, url }: Post, claimedAt: number): BlueskyRecord {
  const facets = postFacets(text)
  return {
    $type: 'app.bsky.feed.post',
    text,
    createdAt: new Date(claimedAt).toISOString(),
    ...(lang === '' ? {} : { langs: [lang] }),
    ...(facets.length === 0 ? {} : { facets }),
    ...(title === ''
      ? {}
      : { embed: { $type: 'app.bsky.embed.external', external: { uri: url, title, description: '' } } }),
  }
}
