/** The pages of one format of feeds, for Astro. */
import type { FeedFormat } from '../../garden/urls.ts'
import type { NoteEntry } from '../../schemas/page.ts'
import type { Settings } from '../../schemas/settings.ts'
import { pageKey } from '../page-key.ts'
import { type FeedList, feedFormats, feedLists, isDated } from './feed-lists.ts'
import { feedEntries } from './make-feed.ts'

export interface FeedPath {
  params: { list: string | undefined }
  props: { list: FeedList }
  cacheKey: string
}

/** One for every list that has a feed of `format`; `notes` are those of the collection. */
export function feedPaths(
  notes: readonly { data: NoteEntry; digest?: string | number | undefined }[],
  settings: Settings,
  format: FeedFormat,
): FeedPath[] {
  const digests = new Map(notes.map(({ data, digest }) => [data.slug, digest]))
  const lists = feedLists(
    notes.map(({ data }) => data),
    settings,
  )
  return lists
    .filter(({ entries }) => feedFormats(isDated(entries)).includes(format))
    .map((list) => ({
      params: { list: list.path === '' ? undefined : list.path },
      props: { list },
      cacheKey: pageKey(
        list.name,
        settings,
        feedEntries(list.entries, settings).map(({ slug }) => [slug, digests.get(slug)]),
      ),
    }))
}
