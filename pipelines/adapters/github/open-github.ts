/** One repository on GitHub, as far as the program uses it. */
import { z } from 'zod'
import { parseAnswer } from './parse-answer.ts'
import { type GithubAccess, openRequests } from './request-github.ts'

export interface Github {
  repository(): Promise<RepositoryFacts>
  /** All pull requests from a branch of this repository, whatever became of them, the newest first. */
  pulls(branch: string): Promise<Pull[]>
  openPull(draft: PullDraft): Promise<Pull>
  editPull(number: number, edit: PullEdit): Promise<Pull>
}

export interface RepositoryFacts {
  /** Whether only its members see it. */
  isPrivate: boolean
  defaultBranch: string
}

export interface Pull {
  number: number
  url: string
  state: 'open' | 'closed' | 'merged'
  title: string
  /** With line ends of one letter. */
  body: string
  /** The last commit of its branch. */
  head: string
  /** What it came to on its base branch; null where it was not merged. */
  mergeCommit: string | null
  /** Instants; null while it is open. */
  openedAt: string
  closedAt: string | null
}

export interface PullText {
  title: string
  body: string
}

export interface PullDraft extends PullText {
  branch: string
  base: string
}

export interface PullEdit extends PullText {
  close?: boolean
}

const repositorySchema = z
  .object({ private: z.boolean(), default_branch: z.string().min(1) })
  .transform((data): RepositoryFacts => ({ isPrivate: data.private, defaultBranch: data.default_branch }))

const pullSchema = z.object({
  number: z.number().int(),
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  title: z.string(),
  body: z.string().nullable(),
  merged_at: z.string().nullable(),
  merge_commit_sha: z.string().nullable(),
  created_at: z.string(),
  closed_at: z.string().nullable(),
  head: z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
})

/** A door to `access.repository`. All of it throws `GithubError`. */
export function openGithub(access: GithubAccess): Github {
  const ask = openRequests(access)
  const [owner] = access.repository.split('/')
  const isOwn = ({ head }: z.output<typeof pullSchema>, branch: string) =>
    head.ref === branch && head.repo?.full_name.toLowerCase() === access.repository.toLowerCase()
  return {
    repository: async () => parseAnswer(repositorySchema, (await ask('GET /repos/{owner}/{repo}')).data),
    pulls: async (branch) => {
      const pulls: Pull[] = []
      const query = { head: `${owner}:${branch}`, state: 'all', sort: 'created', direction: 'desc' }
      for (let page = 1; ; page++) {
        const { data, more } = await ask('GET /repos/{owner}/{repo}/pulls', { ...query, per_page: 100, page })
        const found = parseAnswer(z.array(pullSchema), data)
        // A fork of the same owner may have a branch of the same name.
        pulls.push(...found.filter((pull) => isOwn(pull, branch)).map(toPull))
        if (!more) return pulls.sort((a, b) => b.number - a.number)
      }
    },
    openPull: async ({ branch, base, title, body }) => {
      const { data } = await ask('POST /repos/{owner}/{repo}/pulls', { head: branch, base, title, body })
      return toPull(parseAnswer(pullSchema, data))
    },
    editPull: async (number, { title, body, close = false }) => {
      const edit = { title, body, ...(close ? { state: 'closed' } : {}) }
      const { data } = await ask('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
        pull_number: number,
        ...edit,
      })
      return toPull(parseAnswer(pullSchema, data))
    },
  }
}

function toPull(data: z.output<typeof pullSchema>): Pull {
  const isMerged = data.merged_at !== null
  return {
    number: data.number,
    url: data.html_url,
    state: isMerged ? 'merged' : data.state,
    title: data.title,
    body: (data.body ?? '').replaceAll('\r\n', '\n'),
    head: data.head.sha,
    mergeCommit: isMerged ? data.merge_commit_sha : null,
    openedAt: data.created_at,
    closedAt: data.closed_at,
  }
}
