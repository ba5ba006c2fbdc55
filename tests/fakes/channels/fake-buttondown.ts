/** A Buttondown with one newsletter. */
import { type Asked, type FakeChannel, type Said, startChannel } from './start-channel.ts'

export interface FakeEmail {
  id: string
  subject: string
  body: string
  status: string
  canonical_url: string
  metadata: Record<string, unknown>
}

export interface FakeButtondown extends FakeChannel {
  posts: FakeEmail[]
  key: string
}

const pageSize = 2

export async function startButtondown(): Promise<FakeButtondown> {
  const posts: FakeEmail[] = []
  const key = 'key-of-buttondown'
  const answer = ({ method, path, query, headers, body }: Asked): Said => {
    if (headers.authorization !== `Token ${key}`) return { status: 401, value: { detail: 'no' } }
    if (method === 'GET') {
      const end = Number(query.get('page')) * pageSize
      const next = end < posts.length ? `https://elsewhere.example/?page=${end}` : null
      return { status: 200, value: { results: posts.slice(end - pageSize, end), next, count: posts.length } }
    }
    if (method === 'PATCH') {
      const email = posts.find(({ id }) => path === `/v1/emails/${id}`)
      return email ? { status: 200, value: Object.assign(email, body) } : { status: 404 }
    }
    const email = { id: `em_${posts.length}`, ...(body as Omit<FakeEmail, 'id'>) }
    posts.push(email)
    return { status: 201, value: email }
  }
  return Object.assign(await startChannel({ answer, writes: ({ method }) => method !== 'GET' }), {
    posts,
    key,
  })
}
