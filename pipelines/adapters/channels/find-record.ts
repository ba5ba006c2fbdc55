/** Finds a post at Bluesky by what it links to, where nothing tells its key: `com.atproto.repo.listRecords` gives the newest first. */
import { z } from 'zod'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import { lookFault, unreadableAnswer } from './answer-fault.ts'
import type { ChannelServer } from './channel-http.ts'

const links = z.array(z.object({ features: z.array(z.object({ uri: z.string().optional() })) }))

const recordSchema = z.object({
  uri: z.string().startsWith('at://'),
  value: z.object({
    text: z.string().catch(''),
    facets: links.catch([]),
    embed: z
      .object({ external: z.object({ uri: z.string() }) })
      .nullable()
      .catch(null),
  }),
})

const pageSchema = z.object({ records: z.array(recordSchema), cursor: z.string().optional() })

const pageSize = 100
const mostPages = 20

export interface RecordPlace {
  repo: string
  collection: string
}

/** `doneBy` makes the receipt of an address `at://…`. */
export async function findRecord(
  server: ChannelServer,
  place: RecordPlace,
  { url, text, title }: Post,
  doneBy: (uri: string) => Outcome,
): Promise<Outcome> {
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const query = { ...place, limit: String(pageSize), ...(cursor === undefined ? {} : { cursor }) }
    const answer = await server.read('/xrpc/com.atproto.repo.listRecords', query)
    if (!answer.ok) return lookFault(answer.fault)
    const { data } = pageSchema.safeParse(answer.data)
    if (!data) return lookFault(unreadableAnswer)
    const found = data.records.find(({ value }) => linksTo(value, url))
    if (found) return doneBy(found.uri)
    cursor = data.cursor
    if (cursor === undefined || data.records.length === 0)
      // A card links to the note, and so does a text that holds its address.
      return title !== '' || text.includes(url) ? notThere : notSeen
  }
  return { state: 'unknown', reason: 'there are too many posts to find it' }
}

function linksTo({ text, facets, embed }: z.output<typeof recordSchema>['value'], url: string): boolean {
  const uris = [...facets.flatMap(({ features }) => features.map(({ uri }) => uri)), embed?.external.uri]
  return uris.includes(url) || text.split(/\s+/).includes(url)
}

const notThere: Outcome = { state: 'failed', reason: 'the account has no such post', again: true }

const notSeen: Outcome = {
  state: 'unknown',
  reason: 'the account has no post with a link to the note, but this one need not hold one',
}
