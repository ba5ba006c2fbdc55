/** Who brought a commit to the default branch, as GitHub knows them: an author that a commit names is anybody's word. */
import { z } from 'zod'
import type { Person } from '../../../src/garden/effects/decide-approval.ts'
import { GithubError } from './github-error.ts'
import type { Ask } from './request-github.ts'

const account = z
  .object({ login: z.string().min(1), type: z.string() })
  .transform(({ login, type }): Person => ({ name: login, isBot: type !== 'User' }))

const pulls = z.array(
  z.object({
    number: z.number().int(),
    merged_at: z.string().nullable(),
    base: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }) }),
  }),
)

const merged = z.object({ merged_by: account.nullable() })

const authored = z.object({ author: account.nullable() })

/**
 * Those who merged the pull requests that `commit` came to `branch` with; where it came with none, its
 * author. Null where GitHub cannot be asked, or answers what is not known.
 */
export async function whoBrought(
  ask: Ask,
  repository: string,
  branch: string,
  commit: string,
): Promise<readonly Person[] | null> {
  const route = 'GET /repos/{owner}/{repo}'
  try {
    const listed = await ask(`${route}/commits/{commit_sha}/pulls`, { commit_sha: commit, per_page: 100 })
    const isOurs = ({ merged_at, base }: z.output<typeof pulls>[number]) =>
      merged_at !== null &&
      base.ref === branch &&
      base.repo.full_name.toLowerCase() === repository.toLowerCase()
    const came = pulls.parse(listed.data).filter(isOurs)
    if (came.length === 0) return peopleOf(await authorOf(ask, route, commit))
    const people: (Person | null)[] = []
    for (const { number } of came) {
      const pull = await ask(`${route}/pulls/{pull_number}`, { pull_number: number })
      people.push(merged.parse(pull.data).merged_by)
    }
    return people.flatMap((person) => peopleOf(person ?? nobody))
  } catch (error) {
    if (error instanceof GithubError || error instanceof z.ZodError) return null
    throw error
  }
}

async function authorOf(ask: Ask, route: string, commit: string): Promise<Person | null> {
  const { data } = await ask(`${route}/commits/{ref}`, { ref: commit })
  return authored.parse(data).author
}

/** One whose account is gone. */
const nobody: Person = { name: '', isBot: false }

function peopleOf(person: Person | null): Person[] {
  return person === null ? [] : [person]
}
