/** The repository that a folder lies in. */
import { UserError } from '../../../src/garden/user-error.ts'
import { type Git, GitFailure } from './open-git.ts'

export interface RepositoryPlace {
  root: string
  /** What stands before paths of the folder in the repository; empty or ending in `/`. */
  prefix: string
}

/** `inFolder`: git in the folder. Throws `UserError` with `hint` where it is in none. */
export async function findRepository(inFolder: Git, hint: string): Promise<RepositoryPlace> {
  try {
    const said = await inFolder(['rev-parse', '--show-toplevel', '--show-prefix'])
    const [root = '', prefix = ''] = said.split('\n')
    return { root, prefix }
  } catch (error) {
    if (!(error instanceof GitFailure && /not a git repository/.test(error.message))) throw error
    throw new UserError('The vault is in no git repository.', hint)
  }
}
