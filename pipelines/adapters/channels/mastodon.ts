/**
 * Mastodon, and servers that speak its API. Looked up in https://docs.joinmastodon.org:
 * methods/statuses (`Idempotency-Key`, kept for an hour; PUT edits a status), methods/accounts (the statuses of an
 * account, 40 to a page), entities/Status. The token needs `write:statuses`, and `read:statuses` and
 * `read:accounts` to look for what a run that died may have sent.
 */
import { z } from 'zod'
import { htmlLinks } from '../../../src/garden/channels/html-links.ts'
import type { Outcome, Sought } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { lookFault, unreadableAnswer } from './answer-fault.ts'
import type { ChannelAnswer, ChannelHttp, ChannelServer } from './channel-http.ts'

export interface MastodonAccount {
  /** `https://…` */
  server: string
  /** The account's own default where nothing is said. */
  visibility?: 'public' | 'unlisted' | 'private' | undefined
}

const statusSchema = z.object({
  id: z.string().min(1),
  url: z.string().nullish(),
  visibility: z.string().optional(),
})

const accountSchema = z.object({ id: z.string().min(1) })

const pageSchema = z.array(statusSchema.extend({ created_at: z.string(), content: z.string() }))

/** As many statuses as a page may have, and as many pages as are looked through. */
const pageSize = 40
const mostPages = 25

/** Its clock and ours may differ by so many milliseconds. */
const clockSlack = 10 * 60 * 1000

export function openMastodon(
  { server, visibility }: MastodonAccount,
  token: string,
  http: ChannelHttp,
): Door<Post> {
  const api = http.at(server, { authorization: `Bearer ${token}` })
  const bodyOf = ({ text, lang }: Post) => ({ status: text, ...languageOf(lang) })
  return {
    send: async ({ id, what }) => {
      const body = { ...bodyOf(what), ...(visibility ? { visibility } : {}) }
      return receiptOf(await api.write('POST', '/api/v1/statuses', body, { 'idempotency-key': id }))
    },
    find: (call) => findStatus(api, call),
    update: async ({ what }, { id }) =>
      receiptOf(await api.write('PUT', `/api/v1/statuses/${encodeURIComponent(id)}`, bodyOf(what))),
  }
}

function receiptOf(answer: ChannelAnswer): Outcome {
  if (!answer.ok) return answer.fault
  const { data: status } = statusSchema.safeParse(answer.data)
  return status ? doneBy(status) : unreadableAnswer
}

/** Only followers see a private one: nobody else is led there. */
function doneBy({ id, url, visibility }: z.output<typeof statusSchema>): Outcome {
  const isSeen = visibility !== 'private' && visibility !== 'direct'
  return { state: 'done', receipt: { id, url: isSeen ? (url ?? null) : null } }
}

/** Languages are told by their codes of ISO 639-1; what has none is left to the settings of the account. */
function languageOf(lang: string): { language?: string } {
  const [code = ''] = lang.toLowerCase().split('-')
  return /^[a-z]{2}$/.test(code) ? { language: code } : {}
}

/** The first status since the claim that links to the note. The key of the request is of no use here: it cannot be asked for. */
async function findStatus(api: ChannelServer, { what, claimedAt }: Sought<Post>): Promise<Outcome> {
  const me = await api.read('/api/v1/accounts/verify_credentials')
  if (!me.ok) return lookFault(me.fault)
  const { data: account } = accountSchema.safeParse(me.data)
  if (!account) return lookFault(unreadableAnswer)
  const path = `/api/v1/accounts/${encodeURIComponent(account.id)}/statuses`
  const wanted = URL.parse(what.url)?.href
  const since = claimedAt === null ? 0 : claimedAt - clockSlack
  let before: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const query = { limit: String(pageSize), exclude_reblogs: 'true', ...(before ? { max_id: before } : {}) }
    const answer = await api.read(path, query)
    if (!answer.ok) return lookFault(answer.fault)
    const { data: statuses } = pageSchema.safeParse(answer.data)
    if (!statuses) return lookFault(unreadableAnswer)
    const recent = statuses.filter(({ created_at }) => !(Date.parse(created_at) < since))
    const found = recent.find(({ content }) => htmlLinks(content).some((link) => link === wanted))
    if (found) return doneBy(found)
    // Pinned statuses come in their order too, so an old one means that all after it are older.
    if (recent.length < statuses.length || statuses.length === 0)
      return what.text.split(/\s/).includes(what.url) ? notThere : notSeen
    before = statuses.at(-1)?.id
  }
  return { state: 'unknown', reason: 'too much was posted since to find it' }
}

/** Mastodon makes a link of an address that stands alone; one inside of other signs may be none, or another. */
const notSeen: Outcome = {
  state: 'unknown',
  reason: 'the account shows no link to the note, but the text need not hold one',
}

const notThere: Outcome = { state: 'failed', reason: 'the account shows no such post', again: true }
