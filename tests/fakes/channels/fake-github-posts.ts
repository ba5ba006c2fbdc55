/** What a repository on GitHub has of releases and discussions. */
import { type Asked, type FakeChannel, type Said, startChannel } from './start-channel.ts'

export interface FakeRelease {
  id: number
  html_url: string
  tag_name: string
  name: string
  body: string
}

export interface FakeDiscussion {
  id: string
  url: string
  title: string
  body: string
  categoryId: string
  /** Whether the account of the token began it. */
  viewerDidAuthor: boolean
}

export interface FakeGithubPosts extends FakeChannel {
  releases: FakeRelease[]
  /** The newest first. */
  discussions: FakeDiscussion[]
  repo: string
  token: string
}

const pageSize = 2

export async function startGithubPosts(): Promise<FakeGithubPosts> {
  const releases: FakeRelease[] = []
  const discussions: FakeDiscussion[] = []
  const account = { repo: 'ada/garden', token: 'token-of-github' }
  const answer = (asked: Asked): Said => {
    if (asked.headers.authorization !== `Bearer ${account.token}`) return { status: 401 }
    return asked.path === '/graphql' ? answerGraphql(asked, discussions) : answerRest(asked, releases)
  }
  const writes = ({ method, path, text }: Asked) =>
    method !== 'GET' && (path !== '/graphql' || text.includes('"query":"mutation'))
  return Object.assign(await startChannel({ answer, writes }), { releases, discussions, ...account })
}

function answerRest({ method, path, body }: Asked, releases: FakeRelease[]): Said {
  const base = '/repos/ada/garden/releases'
  const found = releases.find(
    ({ id, tag_name }) => path === `${base}/tags/${tag_name}` || path === `${base}/${id}`,
  )
  if (method === 'GET') return found ? { status: 200, value: found } : { status: 404 }
  if (method === 'PATCH') return found ? { status: 200, value: Object.assign(found, body) } : { status: 404 }
  const draft = body as Omit<FakeRelease, 'id' | 'html_url'>
  if (releases.some(({ tag_name }) => tag_name === draft.tag_name))
    return { status: 422, value: { errors: [{ code: 'already_exists' }] } }
  const id = 300 + releases.length
  const release = { id, html_url: `https://github.example/releases/${id}`, ...draft }
  releases.push(release)
  return { status: 201, value: release }
}

function answerGraphql({ body }: Asked, discussions: FakeDiscussion[]): Said {
  const { query, variables } = body as { query: string; variables: Record<string, unknown> }
  const input = variables['input'] as FakeDiscussion & { discussionId: string }
  if (query.includes('createDiscussion')) {
    const id = `D_${discussions.length}`
    const made = { ...input, id, url: `https://github.example/discussions/${id}`, viewerDidAuthor: true }
    discussions.unshift(made)
    return { status: 200, value: { data: { createDiscussion: { discussion: made } } } }
  }
  if (query.includes('updateDiscussion')) {
    const found = discussions.find(({ id }) => id === input.discussionId)
    if (!found) return { status: 200, value: { data: null, errors: [{ type: 'NOT_FOUND' }] } }
    Object.assign(found, { title: input.title, body: input.body })
    return { status: 200, value: { data: { updateDiscussion: { discussion: found } } } }
  }
  if (query.includes('discussionCategories')) {
    const nodes = [
      { id: 'C_1', name: 'Ideas' },
      { id: 'C_2', name: 'Notes' },
    ]
    return { status: 200, value: { data: { repository: { id: 'R_1', discussionCategories: { nodes } } } } }
  }
  const from = Number(variables['after'] ?? 0)
  const nodes = discussions.slice(from, from + pageSize)
  const pageInfo = { hasNextPage: from + pageSize < discussions.length, endCursor: String(from + pageSize) }
  return { status: 200, value: { data: { repository: { discussions: { nodes, pageInfo } } } } }
}
