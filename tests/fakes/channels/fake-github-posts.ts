/** What a repository on GitHub has of releases and discussions. It takes what GitHub's own description allows alone. */
import { refuseAnswer, refuseRequest } from '../github/refuse-request.ts'
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
  /** Throws where anything was asked that GitHub's description does not allow. */
  close(): Promise<void>
}

const pageSize = 2

export async function startGithubPosts(): Promise<FakeGithubPosts> {
  const releases: FakeRelease[] = []
  const discussions: FakeDiscussion[] = []
  const account = { repo: 'ada/garden', token: 'token-of-github' }
  const refused: string[] = []
  const answer = (asked: Asked): Said => {
    const refusal = refuseRequest(asked)
    if (refusal !== null) refused.push(refusal)
    if (refusal !== null) return { status: 400, value: { message: refusal } }
    if (asked.headers.authorization !== `Bearer ${account.token}`) return { status: 401 }
    const said = asked.path === '/graphql' ? answerGraphql(asked, discussions) : answerRest(asked, releases)
    const wrong = refuseAnswer(asked.method, asked.path, said.status)
    if (wrong !== null) refused.push(wrong)
    return said
  }
  const writes = ({ method, path, text }: Asked) =>
    method !== 'GET' && (path !== '/graphql' || text.includes('"query":"mutation'))
  const channel = await startChannel({ answer, writes })
  const { close: end } = channel
  const close = async () => {
    await end()
    if (refused.length > 0) throw new Error(refused.join('\n'))
  }
  return Object.assign(channel, { releases, discussions, ...account, close })
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
