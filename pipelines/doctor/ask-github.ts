/** How the repository on GitHub is set up. Asks GitHub, and changes nothing. */
import { realpath } from 'node:fs/promises'
import { ledgerBranch } from '../adapters/effects/ledger-branch.ts'
import { findRepository } from '../adapters/git/find-repository.ts'
import { openGit } from '../adapters/git/open-git.ts'
import { originRepository } from '../adapters/git/origin-repository.ts'
import { readRepositoryState } from '../adapters/github/repository-state.ts'
import type { ProposalAccess } from '../adapters/proposals/with-workplace.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import type { Finding } from './finding.ts'
import { githubFindings, sendingEnvironment } from './github-findings.ts'

/** Throws `UserError` where it is not known which repository that is, or GitHub cannot be asked. */
export async function askGithub(
  { vault, settings }: GardenPlace,
  { repository, token, api, server }: ProposalAccess,
): Promise<Finding[]> {
  const { root } = await findRepository(
    openGit(await realpath(vault)),
    'Keep the vault in a repository, and push it to GitHub.',
  )
  const name = await originRepository(openGit(root), repository)
  const asked = { environment: sendingEnvironment, branch: ledgerBranch }
  const state = await readRepositoryState({ repository: name, token, api }, asked)
  return githubFindings(state, settings, server)
}
