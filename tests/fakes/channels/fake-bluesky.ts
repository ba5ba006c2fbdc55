/** A server of the AT Protocol with one account and its records; a key that is put again with the same content changes nothing. */
import { type Asked, type FakeChannel, type Said, startChannel } from './start-channel.ts'

export interface FakeRecord {
  key: string
  record: { text: string; createdAt: string; facets?: unknown; embed?: unknown; langs?: string[] }
}

export interface FakeBluesky extends FakeChannel {
  /** In the order in which they came. */
  posts: FakeRecord[]
  handle: string
  password: string
}

const did = 'did:plc:ada'

export async function startBluesky(): Promise<FakeBluesky> {
  const posts: FakeRecord[] = []
  const account = { handle: 'ada.example', password: 'pass-word-of-ada' }
  const answer = (asked: Asked): Said => {
    if (asked.path === '/xrpc/com.atproto.server.createSession') {
      const { identifier, password } = asked.body as Record<string, unknown>
      return identifier === account.handle && password === account.password
        ? { status: 200, value: { accessJwt: 'token-of-session', refreshJwt: 'x', did, handle: identifier } }
        : { status: 401, value: { error: 'AuthenticationRequired', message: asked.text } }
    }
    if (asked.headers.authorization !== 'Bearer token-of-session') return refuse(401, 'AuthMissing')
    if (asked.path === '/xrpc/com.atproto.repo.getRecord') {
      const found = posts.find(({ key }) => key === asked.query.get('rkey'))
      return found
        ? { status: 200, value: { uri: uriOf(found.key), value: found.record } }
        : refuse(400, 'RecordNotFound')
    }
    if (asked.path === '/xrpc/com.atproto.repo.listRecords')
      return { status: 200, value: pageOf(posts, asked.query) }
    const { repo, rkey, record } = asked.body as { repo: string; rkey: string; record: FakeRecord['record'] }
    if (repo !== did || !/^[234567a-j][234567a-z]{12}$/.test(rkey)) return refuse(400, 'InvalidRequest')
    const known = posts.find(({ key }) => key === rkey)
    if (known) known.record = record
    else posts.push({ key: rkey, record })
    return { status: 200, value: { uri: uriOf(rkey), cid: 'bafy', validationStatus: 'valid' } }
  }
  const writes = ({ path }: Asked) => path === '/xrpc/com.atproto.repo.putRecord'
  return Object.assign(await startChannel({ answer, writes }), { posts, ...account })
}

/** The newest first; a cursor where there may be more, as the reference server gives one. */
function pageOf(posts: readonly FakeRecord[], query: URLSearchParams): object {
  const sorted = posts.toSorted((one, other) => (one.key < other.key ? 1 : -1))
  const from = query.get('cursor') ?? '~'
  const page = sorted.filter(({ key }) => key < from).slice(0, Number(query.get('limit') ?? 50))
  const records = page.map(({ key, record }) => ({ uri: uriOf(key), cid: 'bafy', value: record }))
  const last = page.at(-1)
  return last ? { records, cursor: last.key } : { records }
}

function uriOf(key: string): string {
  return `at://${did}/app.bsky.feed.post/${key}`
}

function refuse(status: number, error: string): Said {
  return { status, value: { error, message: 'refused' } }
}
