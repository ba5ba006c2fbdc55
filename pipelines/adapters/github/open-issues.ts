/** The issues of one repository on GitHub, as far as the program uses them. */
import { z } from 'zod'
import { githubError } from './github-error.ts'
import { type GithubAccess, openRequests } from './request-github.ts'

export interface Issues {
  /** Whether only its members see the repository; false in any doubt. */
  isPrivate(): Promise<boolean>
  /** All that changed at `since` (milliseconds since 1970) or later, the oldest first. Null where there are too many to read. */
  changedSince(since: number): Promise<Issue[] | null>
  get(number: number): Promise<Issue>
  open(draft: IssueText): Promise<Issue>
  edit(number: number, edit: { body?: string; state?: 'closed' }): Promise<Issue>
}

export interface IssueText {
  title: string
  body: string
}

export interface Issue extends IssueText {
  number: number
  url: string
  isOpen: boolean
  /** Whether it was closed before, and opened again by somebody. */
  isReopened: boolean
  /** Whether who opened it may write to the repository, or is its workflows. */
  isTrusted: boolean
}

const repositorySchema = z.object({ private: z.boolean(), visibility: z.string().optional() })

const issueSchema = z.object({
  number: z.number().int(),
  html_url: z.string(),
  state: z.string(),
  state_reason: z.string().nullish(),
  title: z.string(),
  body: z.string().nullish(),
  author_association: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullable(),
  /** Whatever it is, pull requests have it. */
  pull_request: z.unknown().optional(),
})

/** Of 100 each. */
const mostPages = 20

/** A door to the issues of `access.repository`. All of it throws `GithubError`; nothing that writes is asked for twice. */
export function openIssues(access: GithubAccess): Issues {
  const ask = openRequests(access)
  const route = '/repos/{owner}/{repo}/issues'
  return {
    isPrivate: async () => {
      const facts = parse(repositorySchema, (await ask('GET /repos/{owner}/{repo}')).data)
      // A whole company sees one that is internal.
      return facts.private && facts.visibility !== 'internal'
    },
    changedSince: async (since) => {
      const issues: Issue[] = []
      const query = { state: 'all', sort: 'created', direction: 'asc', per_page: 100 }
      for (let page = 1; page <= mostPages; page++) {
        const parameters = { ...query, since: new Date(since).toISOString(), page }
        const { data, more } = await ask(`GET ${route}`, parameters)
        const found = parse(z.array(issueSchema), data).filter((one) => one.pull_request === undefined)
        issues.push(...found.map(toIssue))
        if (!more) return issues
      }
      return null
    },
    get: async (number) => {
      const { data } = await ask(`GET ${route}/{issue_number}`, { issue_number: number })
      return toIssue(parse(issueSchema, data))
    },
    open: async ({ title, body }) =>
      toIssue(parse(issueSchema, (await ask(`POST ${route}`, { title, body })).data)),
    edit: async (number, { body, state }) => {
      const edit = { ...(body === undefined ? {} : { body }), ...(state === undefined ? {} : { state }) }
      const { data } = await ask(`PATCH ${route}/{issue_number}`, { issue_number: number, ...edit })
      return toIssue(parse(issueSchema, data))
    },
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  throw githubError({ status: 500, message: 'its answer is not of a known form' })
}

function toIssue(data: z.output<typeof issueSchema>): Issue {
  const { number, html_url: url, state, title, body } = data
  return {
    number,
    url,
    isOpen: state === 'open',
    isReopened: data.state_reason === 'reopened',
    title,
    body: (body ?? '').replaceAll('\r\n', '\n'),
    isTrusted: isTrusted(data),
  }
}

/** Anybody may open an issue in a public repository, and write into it what they saw in another. */
function isTrusted({ user, author_association: may }: z.output<typeof issueSchema>): boolean {
  // No person can have a name with these signs.
  if (user?.login === 'github-actions[bot]' && user.type === 'Bot') return true
  return may === 'OWNER' || may === 'MEMBER' || may === 'COLLABORATOR'
}
