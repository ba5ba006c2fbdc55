/** What is known of the pages of other sites that published notes link to. */
import { goneSince, type WebState, webState } from '../../src/garden/web/link-state.ts'
import type { PublicWebLink } from '../../src/garden/web/public-web-links.ts'
import type { WebRecord } from '../../src/schemas/web-record.ts'

/** The record that `one links --web --json` prints, one a line. */
export interface WebLinkRecord {
  address: string
  state: WebState
  /** The last answer; null where nobody asked yet. */
  cause: string | number | null
  /** Calendar dates, and null where they are not known. */
  asked: string | null
  alive: string | null
  goneSince: string | null
  moved: string | null
  title: string | null
  archive: WebRecord['archive']
  places: { source: string; line: number; column: number }[]
}

export interface WebReport {
  /** By address. */
  links: WebLinkRecord[]
  /** How many were asked for in this run, and how many more are due. */
  asked: number
  left: number
  /** Whether there was no network, so that nothing was written. */
  isOffline: boolean
}

/** One record for each address, with its places. */
export function webLinkRecords(
  links: ReadonlyMap<string, readonly PublicWebLink[]>,
  records: ReadonlyMap<string, WebRecord>,
): WebLinkRecord[] {
  return [...links].map(([address, places]) => {
    const record = records.get(address)
    const last = record?.answers.at(-1)
    return {
      address,
      state: record ? webState(record) : 'unknown',
      cause: last?.cause ?? null,
      asked: last?.last ?? null,
      alive: record?.alive ?? null,
      goneSince: record ? goneSince(record) : null,
      moved: record?.moved ?? null,
      title: record?.page?.title ?? null,
      archive: record?.archive ?? null,
      places: places.map(({ source, line, column }) => ({ source, line, column })),
    }
  })
}
