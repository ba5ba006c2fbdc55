/** What the hubs of WebSub were told last: a JSON file on the branch of the ledger. */
import { z } from 'zod'

/** By hub, and then by the address of a feed: SHA-256 of the feed that the hub was told of. */
export type PingRecord = ReadonlyMap<string, ReadonlyMap<string, string>>

export interface Told {
  hub: string
  feed: string
  hash: string
}

/** Where it stands on that branch. */
export const pingRecordPath = 'websub/pings.json'

const recordSchema = z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)))

/** What cannot be read counts as nothing: hubs are told once more then, which does no harm. Never throws. */
export function parsePingRecord(text: string | null): PingRecord {
  const record = recordSchema.safeParse(parseJson(text ?? '')).data ?? {}
  return new Map(Object.entries(record).map(([hub, feeds]) => [hub, new Map(Object.entries(feeds))]))
}

/** The order stays: those told last stand last. */
export function renderPingRecord(record: PingRecord): string {
  const hubs = [...record].map(([hub, feeds]) => [hub, Object.fromEntries(feeds)])
  return `${JSON.stringify(Object.fromEntries(hubs), null, 2)}\n`
}

/** `record` with what was `told`. Each hub keeps so many addresses of feeds that a site which moves leaves no trail. */
export function withTold(record: PingRecord, told: readonly Told[]): PingRecord {
  const next = new Map(record)
  for (const { hub, feed, hash } of told) {
    const others = [...(next.get(hub) ?? [])].filter(([address]) => address !== feed)
    next.set(hub, new Map([...others, [feed, hash] as const].slice(-mostFeeds)))
  }
  return next
}

const mostFeeds = 12

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
