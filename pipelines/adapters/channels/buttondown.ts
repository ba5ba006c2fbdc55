/**
 * Drafts of a newsletter at Buttondown, which its owner sends there. Looked up in https://docs.buttondown.com:
 * api-emails-create (`status: draft`; without it an e-mail goes out at once), api-emails-update, the list of
 * e-mails with `results` and `next`, `metadata` for values of one's own.
 */
import { z } from 'zod'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { lookFault, unreadableAnswer } from './answer-fault.ts'
import type { ChannelAnswer, ChannelHttp, ChannelServer } from './channel-http.ts'

export interface ButtondownAccount {
  api?: string
}

const emailSchema = z.object({ id: z.string().min(1), absolute_url: z.string().nullish() })

const pageSchema = z.object({
  results: z.array(emailSchema.extend({ metadata: z.record(z.string(), z.unknown()).nullish() })),
  next: z.string().nullish(),
})

const mostPages = 50

export function openButtondown(
  { api = 'https://api.buttondown.com' }: ButtondownAccount,
  key: string,
  http: ChannelHttp,
): Door<Post> {
  const server = http.at(api, { authorization: `Token ${key}` })
  const bodyOf = ({ title, text, url }: Post) => ({ subject: title, body: text, canonical_url: url })
  return {
    send: async ({ id, what }) => {
      const body = { ...bodyOf(what), status: 'draft', metadata: { effect: id } }
      return receiptOf(await server.write('POST', '/v1/emails', body))
    },
    find: ({ id }) => findEmail(server, id),
    update: async ({ what }, { id }) =>
      receiptOf(await server.write('PATCH', `/v1/emails/${encodeURIComponent(id)}`, bodyOf(what))),
  }
}

function receiptOf(answer: ChannelAnswer): Outcome {
  if (!answer.ok) return answer.fault
  const { data: email } = emailSchema.safeParse(answer.data)
  // A draft has no page that anybody else sees.
  return email ? { state: 'done', receipt: { id: email.id, url: null } } : unreadableAnswer
}

async function findEmail(server: ChannelServer, effect: string): Promise<Outcome> {
  for (let page = 1; page <= mostPages; page++) {
    const answer = await server.read('/v1/emails', { page: String(page) })
    if (!answer.ok) return lookFault(answer.fault)
    const { data } = pageSchema.safeParse(answer.data)
    if (!data) return lookFault(unreadableAnswer)
    const found = data.results.find(({ metadata }) => metadata?.['effect'] === effect)
    if (found) return { state: 'done', receipt: { id: found.id, url: null } }
    if (!data.next) return { state: 'failed', reason: 'there is no such e-mail', again: true }
  }
  return { state: 'unknown', reason: 'there are too many e-mails to find it' }
}
