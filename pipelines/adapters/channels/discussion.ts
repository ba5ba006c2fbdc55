/**
 * Discussions of a repository on GitHub, which only its GraphQL knows. Looked up in
 * https://docs.github.com/graphql/guides/using-the-graphql-api-for-discussions: `createDiscussion`,
 * `updateDiscussion`, `repository.discussions`. GraphQL answers 200 to most refusals and tells them in `errors`.
 */
import { z } from 'zod'
import { hasMark, markOf, markText } from '../../../src/garden/channels/effect-mark.ts'
import type { Outcome, Sought } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { type Fault, lookFault, unreadableAnswer } from './answer-fault.ts'
import type { ChannelAnswer, ChannelHttp } from './channel-http.ts'
import { atGithub, type GithubServer } from './github-server.ts'

export interface DiscussionAccount {
  /** `owner/name` */
  repo: string
  /** The name of a category, as GitHub shows it. */
  category: string
  api?: string
}

const discussion = z.object({ id: z.string().min(1), url: z.string() })

const placeSchema = z.object({
  repository: z.object({
    id: z.string().min(1),
    discussionCategories: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }),
  }),
})

const pageSchema = z.object({
  repository: z.object({
    discussions: z.object({
      nodes: z.array(discussion.extend({ body: z.string(), viewerDidAuthor: z.boolean() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
})

const createdSchema = z.object({ createDiscussion: z.object({ discussion }) })
const updatedSchema = z.object({ updateDiscussion: z.object({ discussion }) })

const graphql = 'POST /graphql'

const questions = {
  place:
    'query($owner:String!,$name:String!){repository(owner:$owner,name:$name){id discussionCategories(first:100){nodes{id name}}}}',
  page: 'query($owner:String!,$name:String!,$after:String){repository(owner:$owner,name:$name){discussions(first:100,after:$after,orderBy:{field:CREATED_AT,direction:DESC}){nodes{id url body viewerDidAuthor}pageInfo{hasNextPage endCursor}}}}',
  create: 'mutation($input:CreateDiscussionInput!){createDiscussion(input:$input){discussion{id url}}}',
  update: 'mutation($input:UpdateDiscussionInput!){updateDiscussion(input:$input){discussion{id url}}}',
} as const

const mostPages = 20

export function openDiscussion(account: DiscussionAccount, token: string, http: ChannelHttp): Door<Post> {
  const server = atGithub(http, account.api, token)
  const [owner, name] = account.repo.split('/')
  return {
    send: async ({ id, what }) => {
      const variables = { owner, name }
      const asked = await server.ask(graphql, { query: questions.place, variables })
      const place = readData(asked, placeSchema, false)
      if (place.fault) return place.fault
      const { id: repositoryId, discussionCategories } = place.data.repository
      const category = discussionCategories.nodes.find((one) => one.name === account.category)
      if (!category) return { state: 'failed', reason: 'the repository has no such category', again: true }
      const input = {
        repositoryId,
        categoryId: category.id,
        title: what.title,
        body: markText(what.text, id),
      }
      const answer = await server.write(graphql, { query: questions.create, variables: { input } })
      const made = readData(answer, createdSchema, true)
      return made.fault ?? { state: 'done', receipt: made.data.createDiscussion.discussion }
    },
    find: (call) => findDiscussion(server, { owner, name }, call),
    // An update has an id of its own, so that what was changed is no longer found by the first.
    update: async ({ id, what }, receipt) => {
      const input = { discussionId: receipt.id, title: what.title, body: markText(what.text, id) }
      const answer = await server.write(graphql, { query: questions.update, variables: { input } })
      const made = readData(answer, updatedSchema, true)
      return made.fault ?? { state: 'done', receipt: made.data.updateDiscussion.discussion }
    },
  }
}

/** Marks can be read by everybody, and anybody may write one into a discussion of theirs. */
async function findDiscussion(
  server: GithubServer,
  place: Record<string, string | undefined>,
  { id, what, claimedAt }: Sought<Post>,
): Promise<Outcome> {
  let after: string | null = null
  let isTaken = false
  let mayBeChanged = false
  for (let page = 0; page < mostPages; page++) {
    const variables = { ...place, after }
    const answer = await server.ask(graphql, { query: questions.page, variables })
    const read = readData(answer, pageSchema, false)
    if (read.fault) return lookFault(read.fault)
    const { nodes, pageInfo } = read.data.repository.discussions
    const marked = nodes.filter(({ body }) => hasMark(body, id))
    const found = marked.find(({ viewerDidAuthor }) => viewerDidAuthor)
    if (found) return { state: 'done', receipt: { id: found.id, url: found.url } }
    isTaken ||= marked.length > 0
    mayBeChanged ||= claimedAt === null && nodes.some((one) => isOfOurs(one, what.url))
    if (!pageInfo.hasNextPage) return isTaken ? ofAnother : mayBeChanged ? perhapsChanged : notThere
    after = pageInfo.endCursor
  }
  return { state: 'unknown', reason: 'there are too many discussions to find it' }
}

/** Whether it bears the mark of some effect: that of an update takes the place of the first. */
function isOfOurs(
  { body, viewerDidAuthor }: { body: string; viewerDidAuthor: boolean },
  url: string,
): boolean {
  return viewerDidAuthor && markOf(body) !== null && body.includes(url)
}

const perhapsChanged: Outcome = {
  state: 'unknown',
  reason: 'a discussion that was sent before names the page of the note',
}

const notThere: Outcome = { state: 'failed', reason: 'there is no such discussion', again: true }

const ofAnother: Outcome = { state: 'unknown', reason: 'somebody else has a discussion with its mark' }

type Read<Data> = { data: Data; fault: null } | { data: null; fault: Fault }

function readData<Schema extends z.ZodType>(
  answer: ChannelAnswer,
  schema: Schema,
  writes: boolean,
): Read<z.output<Schema>> {
  if (!answer.ok) return { data: null, fault: answer.fault }
  const { data: whole } = z.object({ data: z.unknown() }).safeParse(answer.data)
  const parsed = schema.safeParse(whole?.data)
  if (parsed.success) return { data: parsed.data, fault: null }
  return { data: null, fault: refusalOf(answer.data, writes) }
}

const refusalSchema = z.object({ errors: z.array(z.object({ type: z.string() })).min(1) })

/** Kinds of errors by which GitHub says that it did nothing; of any other that is not certain. */
function refusalOf(data: unknown, writes: boolean): Fault {
  const type = refusalSchema.safeParse(data).data?.errors[0]?.type ?? ''
  if (type === 'RATE_LIMITED')
    return { state: 'failed', reason: 'GitHub has had too many requests', again: true }
  if (/^(?:FORBIDDEN|INSUFFICIENT_SCOPES)$/.test(type))
    return { state: 'failed', reason: 'the token may not do this', again: true, stops: true }
  if (/^(?:NOT_FOUND|UNPROCESSABLE)$/.test(type))
    return { state: 'failed', reason: 'GitHub did not take it', again: false }
  if (writes) return unreadableAnswer
  return { state: 'failed', reason: 'the answer of GitHub is not of a known form', again: true }
}
