/** A dev.to with one account and its articles. */
import { type Asked, type FakeChannel, type Said, startChannel } from './start-channel.ts'

export interface FakeArticle {
  id: number
  url: string
  title: string
  body_markdown: string
  canonical_url: string
  published: boolean
  tags: string[]
}

export interface FakeDevto extends FakeChannel {
  posts: FakeArticle[]
  key: string
}

export async function startDevto(): Promise<FakeDevto> {
  const posts: FakeArticle[] = []
  const key = 'key-of-devto'
  const answer = ({ method, path, query, headers, body }: Asked): Said => {
    if (headers['api-key'] !== key || !headers.accept?.includes('api-v1')) return { status: 401 }
    const size = Number(query.get('per_page'))
    const end = Number(query.get('page')) * size
    if (method === 'GET') return { status: 200, value: posts.slice(end - size, end) }
    const { article } = body as { article: Omit<FakeArticle, 'id' | 'url'> }
    if (method === 'PUT') {
      const known = posts.find(({ id }) => path === `/api/articles/${id}`)
      return known ? { status: 200, value: Object.assign(known, article) } : { status: 404 }
    }
    const id = 50 + posts.length
    const made = { id, url: `https://dev.to/ada/${id}`, ...article }
    posts.push(made)
    return { status: 201, value: made }
  }
  return Object.assign(await startChannel({ answer, writes: ({ method }) => method !== 'GET' }), {
    posts,
    key,
  })
}
