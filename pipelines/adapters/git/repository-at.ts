/** Which repository `origin` is, where it is at a server that is asked. */
import type { Git } from './open-git.ts'
import { isAtServer, originRepository } from './origin-repository.ts'

/** `owner/name` at `server`, such as `https://github.com`; null where `origin` is elsewhere. */
export async function repositoryAt(git: Git, server: string): Promise<string | null> {
  const address = (await git(['remote', 'get-url', 'origin'])).trim()
  return isAtServer(address, server) ? originRepository(git, undefined) : null
}
