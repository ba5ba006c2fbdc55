/** The files of one format of feeds, for the site generator. */
import type { FeedFormat } from '../../garden/urls.ts'
import type { SiteStore } from '../store.ts'
import { feedFormats, isDated } from './feed-lists.ts'

export interface FeedPath {
  params: { list: string | undefined }
  props: { path: string }
}

/** One for every list that has a feed of `format`. */
export function feedPaths(store: Pick<SiteStore, 'feeds'>, format: FeedFormat): FeedPath[] {
  return [...store.feeds().values()]
    .filter(({ entries }) => feedFormats(isDated(entries)).includes(format))
    .map(({ path }) => ({ params: { list: path === '' ? undefined : path }, props: { path } }))
}
