/** A Mastodon with one account: posts, edits and lists of its statuses, and keys that are kept for an hour. */
import { type Asked, type FakeChannel, type Said, startChannel } from './start-channel.ts'

export interface FakeStatus {
  id: string
  url: string
  created_at: string
  content: string
  /** As it was sent. */
  text: string
  language?: string
  visibility?: string
}

export interface FakeMastodon extends FakeChannel {
  /** The newest first. */
  posts: FakeStatus[]
  token: string
  /** Forgets the keys, as after an hour. */
  forgetKeys(): void
}

/** Names of settings for the account. */
export interface MastodonOptions {
  token?: string
  now?: () => number
}

export async function startMastodon({
  token = 'token-of-mastodon',
  now = Date.now,
}: MastodonOptions = {}): Promise<FakeMastodon> {
  const posts: FakeStatus[] = []
  const keys = new Map<string, FakeStatus>()
  const hour = 60 * 60 * 1000
  const answer = (asked: Asked): Said => {
    if (asked.headers.authorization !== `Bearer ${token}`) return { status: 401, value: { error: 'no' } }
    if (asked.path === '/api/v1/accounts/verify_credentials') return { status: 200, value: { id: '7' } }
    if (asked.path === '/api/v1/accounts/7/statuses') return { status: 200, value: pageOf(posts, asked) }
    const body = asked.body as { status: string; language?: string; visibility?: string }
    if (typeof body?.status !== 'string' || body.status === '')
      return { status: 422, value: { error: `Validation failed: ${asked.text}` } }
    if (asked.method === 'POST') {
      const key = String(asked.headers['idempotency-key'] ?? '')
      const known = keys.get(key)
      if (known && now() - Date.parse(known.created_at) < hour) return { status: 200, value: known }
      const id = String(1000 + posts.length)
      const { status: text, ...rest } = body
      const url = `https://mastodon.example/@ada/${id}`
      const status = {
        id,
        url,
        created_at: new Date(now()).toISOString(),
        text,
        content: html(text),
        ...rest,
      }
      posts.unshift(status)
      if (key !== '') keys.set(key, status)
      return { status: 200, value: status }
    }
    const status = posts.find(({ id }) => asked.path.endsWith(`/statuses/${id}`))
    if (!status) return { status: 404, value: { error: 'Record not found' } }
    Object.assign(status, { text: body.status, content: html(body.status) })
    return { status: 200, value: status }
  }
  const channel = await startChannel({ answer, writes: ({ method }) => method !== 'GET' })
  return Object.assign(channel, { posts, token, forgetKeys: () => keys.clear() })
}

function pageOf(posts: readonly FakeStatus[], { query }: Asked): FakeStatus[] {
  const before = query.get('max_id')
  const from = before === null ? 0 : posts.findIndex(({ id }) => id === before) + 1
  return posts.slice(from, from + Number(query.get('limit') ?? 20))
}

/** Links as Mastodon writes them: parts of the address hidden, the whole of it in `href`. */
function html(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const linked = escaped.replace(
    /https:\/\/(\S+)/g,
    (href, rest) => `<a href="${href}" rel="nofollow"><span class="invisible">https://</span>${rest}</a>`,
  )
  return `<p>${linked}</p>`
}
