/** How a repository on GitHub is set up, as far as the token may see it. Asks, and changes nothing. */
import { z } from 'zod'
import { GithubError } from './github-error.ts'
import { type Ask, type GithubAccess, openRequests } from './request-github.ts'

/** What the token may not see is null. */
export interface RepositoryState {
  repository: string
  isPrivate: boolean
  isFork: boolean
  hasIssues: boolean
  hasPages: boolean
  pages: { url: string | null; fromWorkflow: boolean } | null
  workflows: WorkflowState[] | null
  /** Whether workflows may open pull requests. */
  mayOpenPulls: boolean | null
  /** Names of secrets that all workflows have, and of those of the environment; without an environment of that name, none. */
  secrets: { shared: string[] | null; environment: string[] | null; hasEnvironment: boolean | null }
  /** What may not be done to the branch asked about, in GitHub's words such as `deletion`. */
  rules: string[] | null
}

export interface WorkflowState {
  /** Below the root of the repository. */
  path: string
  /** In GitHub's words, such as `active` or `disabled_inactivity`. */
  state: string
}

const repositorySchema = z.object({
  full_name: z.string(),
  private: z.boolean(),
  fork: z.boolean(),
  has_issues: z.boolean(),
  has_pages: z.boolean(),
})
const pagesSchema = z.object({ html_url: z.string().nullish(), build_type: z.string().nullish() })
const workflowsSchema = z.object({ workflows: z.array(z.object({ path: z.string(), state: z.string() })) })
const rightsSchema = z.object({ can_approve_pull_request_reviews: z.boolean() })
const secretsSchema = z.object({ secrets: z.array(z.object({ name: z.string() })) })
const rulesSchema = z.array(z.object({ type: z.string() }))

/** `environment` and `branch` are those of which something is to be known. Throws `GithubError` where the repository itself cannot be seen. */
export async function readRepositoryState(
  access: GithubAccess,
  { environment, branch }: { environment: string; branch: string },
): Promise<RepositoryState> {
  const ask = openRequests(access)
  const about = repositorySchema.parse((await ask('GET /repos/{owner}/{repo}')).data)
  const [pages, listed, rights, shared, hasEnvironment, environmentSecrets, rules] = await Promise.all([
    seen(ask, pagesSchema, 'GET /repos/{owner}/{repo}/pages'),
    seen(ask, workflowsSchema, 'GET /repos/{owner}/{repo}/actions/workflows', { per_page: 100 }),
    seen(ask, rightsSchema, 'GET /repos/{owner}/{repo}/actions/permissions/workflow'),
    seen(ask, secretsSchema, 'GET /repos/{owner}/{repo}/actions/secrets', { per_page: 100 }),
    isThere(ask, 'GET /repos/{owner}/{repo}/environments/{environment_name}', {
      environment_name: environment,
    }),
    seen(ask, secretsSchema, 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets', {
      environment_name: environment,
      per_page: 100,
    }),
    seen(ask, rulesSchema, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch, per_page: 100 }),
  ])
  const names = (list: z.output<typeof secretsSchema> | null) => list?.secrets.map(({ name }) => name) ?? null
  return {
    repository: about.full_name,
    isPrivate: about.private,
    isFork: about.fork,
    hasIssues: about.has_issues,
    hasPages: about.has_pages,
    pages: pages && { url: pages.html_url ?? null, fromWorkflow: pages.build_type === 'workflow' },
    workflows: listed?.workflows.map(({ path, state }) => ({ path, state })) ?? null,
    mayOpenPulls: rights?.can_approve_pull_request_reviews ?? null,
    secrets: { shared: names(shared), environment: names(environmentSecrets), hasEnvironment },
    rules: rules && [...new Set(rules.map(({ type }) => type))],
  }
}

/** Null where the token may not see it, or GitHub has none. */
async function seen<Schema extends z.ZodType>(
  ask: Ask,
  schema: Schema,
  route: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<z.output<Schema> | null> {
  const data = await answerTo(ask, route, parameters)
  return typeof data === 'number' ? null : (schema.safeParse(data).data ?? null)
}

/** Null where it cannot be told. */
async function isThere(
  ask: Ask,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<boolean | null> {
  const data = await answerTo(ask, route, parameters)
  if (data === 404) return false
  return typeof data === 'number' ? null : true
}

/** What was answered, or with which status GitHub refused it. Throws where it failed. */
async function answerTo(
  ask: Ask,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  try {
    return (await ask(route, parameters)).data
  } catch (error) {
    if (error instanceof GithubError && [401, 403, 404].includes(error.status)) return error.status
    throw error
  }
}
