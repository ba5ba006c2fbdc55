/**
 * Releases of a repository on GitHub. Looked up in https://docs.github.com/rest/releases/releases: `POST
 * /repos/{owner}/{repo}/releases` makes the tag too, and refuses a second release of one tag with 422;
 * `GET …/releases/tags/{tag}`; `PATCH …/releases/{release_id}`. The tag follows from the effect, so that GitHub
 * itself allows one release for each.
 */
import { z } from 'zod'
import { hasMark, markOf, markText } from '../../../src/garden/channels/effect-mark.ts'
import type { Call, Outcome } from '../../../src/garden/effects/outcome.ts'
import type { Post } from '../../../src/schemas/post.ts'
import type { Door } from '../effects/door.ts'
import { lookFault, unreadableAnswer } from './answer-fault.ts'
import type { ChannelAnswer, ChannelHttp } from './channel-http.ts'
import { atGithub } from './github-server.ts'

export interface ReleaseAccount {
  /** `owner/name` */
  repo: string
  api?: string
}

const releaseSchema = z.object({ id: z.number().int(), html_url: z.string(), body: z.string().nullish() })

const releases = '/repos/{owner}/{repo}/releases'
const oneRelease = `${releases}/{release_id}`

export function openRelease(account: ReleaseAccount, token: string, http: ChannelHttp): Door<Post> {
  const server = atGithub(http, account.api, token)
  const [owner, repo] = account.repo.split('/')
  const find = async (call: Pick<Call<Post>, 'id'>) => {
    const tag = tagOf(call)
    return judgeFound(await server.ask(`GET ${releases}/tags/{tag}`, { owner, repo, tag }), call)
  }
  return {
    send: async (call) => {
      const draft = { tag_name: tagOf(call), ...textOf(call) }
      const answer = await server.write(`POST ${releases}`, { owner, repo, ...draft })
      // The tag is ours alone, so what is there already is what was to be made.
      if (!answer.ok && answer.status === 422) {
        const found = await find(call)
        return found.state === 'done' ? found : answer.fault
      }
      return receiptOf(answer)
    },
    find,
    update: async (call, { id }) => {
      const place = { owner, repo, release_id: Number(id) }
      const now = await server.ask(`GET ${oneRelease}`, place)
      if (!now.ok) return now.fault
      const { data: release } = releaseSchema.safeParse(now.data)
      if (!release) return { state: 'failed', reason: 'the release cannot be read', again: true }
      const edit = textOf(call, release.body ?? '')
      return receiptOf(await server.write(`PATCH ${oneRelease}`, { ...place, ...edit }))
    },
  }
}

function tagOf({ id }: Pick<Call<Post>, 'id'>): string {
  return `note-${id.slice(0, 16)}`
}

/** An update has an id of its own; what is there keeps its mark. */
function textOf({ id, what }: Call<Post>, before = ''): { name: string; body: string } {
  return { name: what.title, body: markText(what.text, markOf(before) ?? id) }
}

function receiptOf(answer: ChannelAnswer): Outcome {
  if (!answer.ok) return answer.fault
  const { data: release } = releaseSchema.safeParse(answer.data)
  return release ? doneBy(release) : unreadableAnswer
}

function judgeFound(answer: ChannelAnswer, call: Pick<Call<Post>, 'id'>): Outcome {
  if (!answer.ok) return answer.status === 404 ? notThere : lookFault(answer.fault)
  const { data: release } = releaseSchema.safeParse(answer.data)
  if (!release) return lookFault(unreadableAnswer)
  return hasMark(release.body ?? '', call.id) ? doneBy(release) : otherRelease
}

function doneBy({ id, html_url: url }: z.output<typeof releaseSchema>): Outcome {
  return { state: 'done', receipt: { id: String(id), url } }
}

const notThere: Outcome = { state: 'failed', reason: 'there is no such release', again: true }

const otherRelease: Outcome = { state: 'unknown', reason: 'its tag has a release without the mark of ours' }
