/**
 * Where a proposal is made: the newest commit of the repository in a checkout of its own,
 * the branch that the proposal has, and the pull requests that came from it before. Nobody
 * works there but this run, and only what is in the repository already can be seen.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../src/garden/user-error.ts'
import { fetchBranches } from '../git/fetch-branches.ts'
import { type Git, GitFailure, openGit } from '../git/open-git.ts'
import { originRepository } from '../git/origin-repository.ts'
import { isOwnCommit } from '../git/proposal-commit.ts'
import { withCheckout } from '../git/with-checkout.ts'
import { type Github, openGithub, type Pull } from '../github/open-github.ts'
import { leaseFolder } from '../lease-folder.ts'
import type { GardenPlace } from '../read-settings.ts'
import type { World } from '../world.ts'

export interface ProposalAccess {
  /** `owner/name`; left out, the address of `origin` says it. */
  repository?: string | undefined
  /** Null reads what is public, and can write nothing. */
  token: string | null
  /** The address of the API, and that of repositories. */
  api: string
  server: string
}

export interface Workplace {
  github: Github
  isPrivate: boolean
  branch: string
  base: { name: string; commit: string }
  /** The newest commit of the branch; null where there is no branch. */
  tip: string | null
  /** Whether the branch may be made anew: it holds nothing of people that is not merged. */
  isFree: boolean
  /** Those of the branch, the newest first. */
  pulls: Pull[]
  /** Git in the checkout. */
  git: Git
  /** The vault in the checkout. */
  place: GardenPlace
  /** What stands before paths of the vault in the repository; empty or ending in `/`. */
  prefix: string
}

/** Lets `work` make a proposal for the garden at `place`. Throws `UserError` where git or GitHub refuses. */
export async function withWorkplace<Result>(
  world: World,
  { vault, settings }: GardenPlace,
  access: ProposalAccess,
  branch: string,
  work: (workplace: Workplace) => Promise<Result>,
): Promise<Result> {
  const { token, api, server } = access
  const inVault = openGit(await realpath(vault), token === null ? null : { server, token })
  const [root = '', prefix = ''] = await findRepository(inVault)
  const git = openGit(root, token === null ? null : { server, token })
  const repository = await originRepository(git, access.repository)
  const github = openGithub({ repository, token, api })
  const { isPrivate, defaultBranch } = await github.repository()
  if (defaultBranch === branch) throw refuseBranch(branch)
  const [commit, tip = null] = await fetchBranches(git, [defaultBranch, branch])
  if (!commit) throw noBase(defaultBranch)
  const pulls = await github.pulls(branch)
  const isFree = tip === null || (await mayReplace(git, tip, commit, pulls))
  const hash = createHash('sha256').update(`${root}\0${branch}`).digest('hex').slice(0, 12)
  const lease = await leaseFolder(join(world.root, '.cache', `propose-${hash}`))
  try {
    return await withCheckout(git, lease.dir, commit, async (dir) => {
      const place = { settings, vault: join(dir, prefix) }
      if (!existsSync(place.vault)) throw noVault(prefix, defaultBranch)
      const base = { name: defaultBranch, commit }
      const inCheckout = openGit(dir, token === null ? null : { server, token })
      return work({ github, isPrivate, branch, base, tip, isFree, pulls, git: inCheckout, place, prefix })
    })
  } finally {
    lease.release()
  }
}

/** Whether the branch ends in a commit of ours, or in one that is merged. */
async function mayReplace(git: Git, tip: string, base: string, pulls: readonly Pull[]): Promise<boolean> {
  if (await isOwnCommit(git, tip)) return true
  if (pulls.some(({ state, head }) => state === 'merged' && head === tip)) return true
  return (await git(['rev-list', '--max-count=1', tip, `^${base}`])) === ''
}

function refuseBranch(branch: string): UserError {
  return new UserError(
    `\`${branch}\` is the branch that proposals are made for.`,
    'Give the repository another default branch.',
  )
}

function noBase(name: string): UserError {
  return new UserError(`\`origin\` has no branch \`${name}\`.`, 'Push it first.')
}

function noVault(prefix: string, name: string): UserError {
  return new UserError(
    `The folder \`${prefix}\` is not in the branch \`${name}\`.`,
    'Commit and push it first.',
  )
}

/** The folder of the repository, and the way from it to the vault. */
async function findRepository(inVault: Git): Promise<string[]> {
  try {
    return (await inVault(['rev-parse', '--show-toplevel', '--show-prefix'])).split('\n')
  } catch (error) {
    if (!(error instanceof GitFailure && /not a git repository/.test(error.message))) throw error
    throw new UserError(
      'The vault is in no git repository.',
      'A pull request, and what it would hold, is made from a repository on GitHub: keep the vault in one.',
    )
  }
}
