/**
 * Bluesky, and any server of the AT Protocol. Looked up in https://docs.bsky.app and the lexicons and the source of
 * https://github.com/bluesky-social/atproto: `com.atproto.server.createSession` (an app password gives a token for
 * some minutes), `com.atproto.repo.putRecord` (a record that is there already with the same content is left as it
 * is), `com.atproto.repo.getRecord` (`RecordNotFound` is a 400). There is no update: Bluesky takes a changed record
 * and goes on to show the first one, https://github.com/snarfed/bridgy-fed/issues/947.
 */
import { z } from 'zod'
import { blueskyRecord } from '../../../src/garden/channels/bluesky-record.ts'
import { recordKey } from '../../../src/garden/channels/record-key.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { type Fault, lookFault, unreadableAnswer } from './answer-fault.ts'
import type { ChannelHttp, ChannelServer } from './channel-http.ts'
import { findRecord } from './find-record.ts'

export interface BlueskyAccount {
  /** Such as `ada.bsky.social`. */
  handle: string
  /** Where the account is, such as `https://bsky.social`. */
  service: string
}

const sessionSchema = z.object({ accessJwt: z.string().min(1), did: z.string().startsWith('did:') })

const recordSchema = z.object({ uri: z.string().startsWith('at://') })

const refusalSchema = z.object({ error: z.string() })

const collection = 'app.bsky.feed.post'

export function openBluesky(account: BlueskyAccount, password: string, http: ChannelHttp): Door<Post> {
  const session = openSession(account, password, http)
  const receipt = (uri: string, key: string): Outcome => ({
    state: 'done',
    receipt: { id: uri, url: `https://bsky.app/profile/${account.handle}/post/${key}` },
  })
  return {
    send: async ({ id, claimedAt, what }) => {
      const { repo, server, fault } = await session()
      if (fault) return fault
      const rkey = recordKey(id, claimedAt)
      const body = { repo, collection, rkey, record: blueskyRecord(what, claimedAt) }
      const answer = await server.write('POST', '/xrpc/com.atproto.repo.putRecord', body)
      if (!answer.ok) return errorOf(answer.data) === 'ExpiredToken' ? noSession : answer.fault
      const { data } = recordSchema.safeParse(answer.data)
      return data ? receipt(data.uri, rkey) : unreadableAnswer
    },
    find: async ({ id, claimedAt, what }) => {
      const { repo, server, fault } = await session()
      if (fault) return lookFault(fault)
      if (claimedAt === null) {
        const doneBy = (uri: string) => receipt(uri, uri.slice(uri.lastIndexOf('/') + 1))
        return findRecord(server, { repo, collection }, what, doneBy)
      }
      const rkey = recordKey(id, claimedAt)
      const answer = await server.read('/xrpc/com.atproto.repo.getRecord', { repo, collection, rkey })
      if (!answer.ok) return errorOf(answer.data) === 'RecordNotFound' ? notThere : lookFault(answer.fault)
      const { data } = recordSchema.safeParse(answer.data)
      return data ? receipt(data.uri, rkey) : lookFault(unreadableAnswer)
    },
    update: null,
  }
}

/** Asks for a session once, since a server allows few of them; one that was refused is asked for again. */
function openSession({ handle, service }: BlueskyAccount, password: string, http: ChannelHttp) {
  let known: Session | null = null
  return async (): Promise<Session> => {
    if (known && !known.fault) return known
    const body = { identifier: handle, password }
    const answer = await http.at(service).call('/xrpc/com.atproto.server.createSession', body)
    const { data } = sessionSchema.safeParse(answer.ok ? answer.data : null)
    known = data
      ? {
          repo: data.did,
          server: http.at(service, { authorization: `Bearer ${data.accessJwt}` }),
          fault: null,
        }
      : { repo: null, server: null, fault: answer.ok ? noSession : answer.fault }
    return known
  }
}

type Session =
  | { repo: string; server: ChannelServer; fault: null }
  | { repo: null; server: null; fault: Fault }

const noSession: Fault = { state: 'failed', reason: 'the server opened no session', again: true }

const notThere: Outcome = { state: 'failed', reason: 'the account has no such post', again: true }

/** A server of the protocol tells most refusals by a 400, and which by a name. */
function errorOf(data: unknown): string | undefined {
  return refusalSchema.safeParse(data).data?.error
}
