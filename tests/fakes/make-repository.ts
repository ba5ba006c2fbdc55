/** A real git repository on disk for one test. */
import { makeVault } from './make-vault.ts'
import { type Repository, repositoryIn } from './repository-in.ts'

/** An empty repository, shut off from the settings of this machine. It is gone when the test is. */
export function makeRepository(): Repository {
  return repositoryIn(makeVault({}))
}
