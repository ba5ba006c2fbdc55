/**
 * LinkedIn. Looked up in https://learn.microsoft.com/en-us/linkedin/marketing: shares/posts-api (`POST /rest/posts`
 * answers 201 with the name of the post in `x-restli-id`; a partial update changes the text), little-text-format,
 * versioning (a version is supported for a year at least). The token needs `w_member_social`, or
 * `w_organization_social`. To look a post up takes a permission that LinkedIn gives to few, so what is in doubt stays
 * in doubt.
 */
import { littleText } from '../../../src/garden/channels/little-text.ts'
import type { Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { unreadableAnswer } from './answer-fault.ts'
import type { ChannelHttp } from './channel-http.ts'

export interface LinkedinAccount {
  /** `urn:li:person:…` or `urn:li:organization:…` */
  author: string
  api?: string
}

const version = '202601'

export function openLinkedin(
  { author, api = 'https://api.linkedin.com' }: LinkedinAccount,
  token: string,
  http: ChannelHttp,
): Door<Post> {
  const server = http.at(api, {
    authorization: `Bearer ${token}`,
    'linkedin-version': version,
    'x-restli-protocol-version': '2.0.0',
  })
  return {
    send: async ({ what }) => {
      const answer = await server.write('POST', '/rest/posts', postOf(author, what))
      if (!answer.ok) return answer.fault
      const urn = answer.headers['x-restli-id'] ?? ''
      return /^urn:li:\w+:[\w-]+$/.test(urn) ? receiptOf(urn) : unreadableAnswer
    },
    find: async () => ({ state: 'unknown', reason: 'LinkedIn does not let a post be looked up' }),
    update: async ({ what }, { id }) => {
      const path = `/rest/posts/${encodeURIComponent(id)}`
      const patch = { patch: { $set: { commentary: littleText(what.text) } } }
      const answer = await server.write('POST', path, patch, { 'x-restli-method': 'PARTIAL_UPDATE' })
      return answer.ok ? receiptOf(id) : answer.fault
    },
  }
}

function postOf(author: string, { text, title, url }: Post): Record<string, unknown> {
  return {
    author,
    commentary: littleText(text),
    visibility: 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    // A card needs a title; without one LinkedIn refuses the whole post.
    ...(title === '' ? {} : { content: { article: { source: url, title } } }),
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
  }
}

function receiptOf(urn: string): Outcome {
  return { state: 'done', receipt: { id: urn, url: `https://www.linkedin.com/feed/update/${urn}/` } }
}
