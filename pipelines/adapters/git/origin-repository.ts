/** Which repository of a server `origin` is. */
import { UserError } from '../../../src/garden/user-error.ts'
import type { Git } from './open-git.ts'

/** Behind `https://host/`, `ssh://user@host/` or `user@host:` the owner and the name, perhaps with `.git`. */
const remote = /^(?:(?:https?|ssh):\/\/[^/]+\/|[^@/]+@[^:/]+:)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/

/** Whether the address of a repository is one at `server`, such as `https://github.com`. */
export function isAtServer(address: string, server: string): boolean {
  const host = /^(?:\w+:\/\/)?(?:[^@/]*@)?([^/:]+)/.exec(address)?.[1]
  return host?.toLowerCase() === new URL(server).hostname
}

/** `owner/name`, as `named` or as the address of `origin` says. Throws `UserError` where neither does. */
export async function originRepository(git: Git, named: string | undefined): Promise<string> {
  const found = named ?? remote.exec((await git(['remote', 'get-url', 'origin'])).trim())?.[1]
  if (found !== undefined && /^[\w.-]+\/[\w.-]+$/.test(found)) return found
  throw new UserError(
    'It is not known which repository on GitHub this is.',
    'Set `GITHUB_REPOSITORY` to its owner and name, such as `ada/garden`.',
  )
}
