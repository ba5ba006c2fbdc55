/** What GitHub refused, in words for the owner. */
import { z } from 'zod'
import { UserError } from '../../../src/garden/user-error.ts'

export class GithubError extends UserError {
  /** The status of the answer; 500 where there was none. */
  readonly status: number

  constructor(status: number, message: string, hint: string) {
    super(message, hint)
    this.name = 'GithubError'
    this.status = status
  }
}

/** What the client throws; its message says what GitHub said and where that is documented. */
const failureSchema = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
})

export type Failure = z.output<typeof failureSchema>

/** The failure of a request; null for any other error. */
export function parseFailure(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null
  const { status, message, response } = error as Error & Record<string, unknown>
  return failureSchema.safeParse({ status, message, response }).data ?? null
}

export function githubError({ status, message }: Failure): GithubError {
  return new GithubError(
    status,
    `GitHub did not do what it was asked for (${status}): ${message}`,
    hints.get(status) ?? 'What was begun is completed by the next run.',
  )
}

const hints: ReadonlyMap<number, string> = new Map([
  [401, 'Set `GITHUB_TOKEN` to a token that is valid.'],
  [
    403,
    'The token needs to write contents and pull requests. In a job, the repository must also allow that: Settings, Actions, General, “Allow GitHub Actions to create and approve pull requests”.',
  ],
  [404, 'Look at the name of the repository, and whether the token may see it.'],
  [429, 'GitHub has had too many requests. Run this again later.'],
])
