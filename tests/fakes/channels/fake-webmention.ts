/** A page that takes webmentions. Whoever tells it the same twice has told it once. */
import { type Asked, type FakeChannel, type Said, startChannel } from './start-channel.ts'

export interface FakeWebmention extends FakeChannel {
  /** The pairs of source and target that it knows, as forms. */
  posts: Set<string>
  /** The address of the page, on a host that leads here. */
  page: string
}

export async function startWebmention(): Promise<FakeWebmention> {
  const posts = new Set<string>()
  const answer = ({ method, text }: Asked): Said => {
    if (method === 'GET')
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        text: '<link rel="webmention" href="hook">',
      }
    posts.add(text)
    return { status: 202 }
  }
  const channel = await startChannel({ answer, writes: ({ method }) => method !== 'GET' })
  return Object.assign(channel, { posts, page: `http://there.example:${new URL(channel.url).port}/page` })
}
