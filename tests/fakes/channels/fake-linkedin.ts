/** A LinkedIn with one member, which names what was posted in a header and shows none of it. */
import { type Asked, type FakeChannel, type Said, startChannel } from './start-channel.ts'

export interface FakeShare {
  urn: string
  author: string
  commentary: string
  content?: unknown
}

export interface FakeLinkedin extends FakeChannel {
  posts: FakeShare[]
  token: string
}

export async function startLinkedin(): Promise<FakeLinkedin> {
  const posts: FakeShare[] = []
  const token = 'token-of-linkedin'
  const answer = ({ path, headers, body }: Asked): Said => {
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, value: { message: 'no' } }
    if (!/^\d{6}$/.test(String(headers['linkedin-version']))) return { status: 426 }
    if (headers['x-restli-method'] === 'PARTIAL_UPDATE') {
      const post = posts.find(({ urn }) => path === `/rest/posts/${encodeURIComponent(urn)}`)
      const { patch } = body as { patch: { $set: Partial<FakeShare> } }
      return post && Object.assign(post, patch.$set) ? { status: 204 } : { status: 404 }
    }
    const urn = `urn:li:share:${7000 + posts.length}`
    posts.push({ urn, ...(body as Omit<FakeShare, 'urn'>) })
    return { status: 201, headers: { 'x-restli-id': urn } }
  }
  return Object.assign(await startChannel({ answer, writes: () => true }), { posts, token })
}
