/**
 * Articles on dev.to. Looked up in https://developers.forem.com/api/v1 and the source of
 * https://github.com/forem/forem: `POST /api/articles` (without `published` it is a draft; four tags at most, of
 * letters and digits), `PUT /api/articles/{id}`, `GET /api/articles/me/all` (drafts too, by pages). Nothing of an
 * article can carry the id of an effect, so it is found by `canonical_url`.
 */
import { z } from 'zod'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { lookFault, unreadableAnswer } from './answer-fault.ts'
import type { ChannelAnswer, ChannelHttp, ChannelServer } from './channel-http.ts'

export interface DevtoAccount {
  /** Whether an article is public at once. */
  publish: boolean
  api?: string
}

const articleSchema = z.object({
  id: z.number().int(),
  url: z.string().nullish(),
  canonical_url: z.string().nullish(),
})

const pageSize = 100
const mostPages = 50
const mostTags = 4

export function openDevto(
  { publish, api = 'https://dev.to' }: DevtoAccount,
  key: string,
  http: ChannelHttp,
): Door<Post> {
  const server = http.at(api, { 'api-key': key, accept: 'application/vnd.forem.api-v1+json' })
  const receiptOf = (answer: ChannelAnswer): Outcome => {
    if (!answer.ok) return answer.fault
    const { data: article } = articleSchema.safeParse(answer.data)
    return article ? done(article, publish) : unreadableAnswer
  }
  return {
    send: async ({ what }) => {
      if (hasOwnSettings(what)) return ownSettings
      const article = { ...articleOf(what), published: publish }
      return receiptOf(await server.write('POST', '/api/articles', { article }))
    },
    find: ({ what }) => findArticle(server, what, publish),
    update: async ({ what }, { id }) => {
      if (hasOwnSettings(what)) return ownSettings
      const path = `/api/articles/${encodeURIComponent(id)}`
      return receiptOf(await server.write('PUT', path, { article: articleOf(what) }))
    },
  }
}

function articleOf({ title, text, url, tags }: Post) {
  const plain = tags.map((tag) => tag.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, '')).filter(Boolean)
  return {
    title,
    body_markdown: text,
    canonical_url: url,
    tags: [...new Set(plain)].slice(0, mostTags),
  }
}

/** dev.to would read them, and they win over all that the request says, whether the article is public among it. */
function hasOwnSettings({ text }: Post): boolean {
  return /^\s*---/.test(text)
}

const ownSettings: Outcome = {
  state: 'failed',
  reason: 'the text begins with `---`, which dev.to takes for settings',
  again: false,
}

/** The page of a draft is seen by nobody else. */
function done({ id, url }: z.output<typeof articleSchema>, publish: boolean): Outcome {
  return { state: 'done', receipt: { id: String(id), url: publish ? (url ?? null) : null } }
}

async function findArticle(server: ChannelServer, { url }: Post, publish: boolean): Promise<Outcome> {
  for (let page = 1; page <= mostPages; page++) {
    const query = { page: String(page), per_page: String(pageSize) }
    const answer = await server.read('/api/articles/me/all', query)
    if (!answer.ok) return lookFault(answer.fault)
    const { data: articles } = z.array(articleSchema).safeParse(answer.data)
    if (!articles) return lookFault(unreadableAnswer)
    const found = articles.find(({ canonical_url }) => canonical_url === url)
    if (found) return done(found, publish)
    if (articles.length < pageSize)
      return { state: 'failed', reason: 'there is no such article', again: true }
  }
  return { state: 'unknown', reason: 'there are too many articles to find it' }
}
