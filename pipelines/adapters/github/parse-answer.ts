/** Reads what GitHub answered. */
import type { z } from 'zod'
import { githubError } from './github-error.ts'

/** Throws `GithubError` for an answer that `schema` does not know. */
export function parseAnswer<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  const { path = [], message = '' } = parsed.error.issues[0] ?? {}
  throw githubError({
    status: 500,
    message: `its answer is not of a known form: ${path.join('.')}: ${message}`,
  })
}
