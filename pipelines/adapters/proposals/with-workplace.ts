/**
 * Where a proposal is made: the newest commit of the repository in a checkout of its own,
 * the branch that the proposal has, and the pull requests that came from it before. Nobody
 * works there but this run, and only what is in the repository already can be seen. What is only
 * planned needs none of that: without an `origin` at GitHub it is planned for the vault as it lies.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../src/garden/user-error.ts'
import { fetchBranches } from '../git/fetch-branches.ts'
import { findRepository } from '../git/find-repository.ts'
import { type Git, openGit } from '../git/open-git.ts'
import { isAtServer, originRepository } from '../git/origin-repository.ts'
import { isOwnCommit } from '../git/proposal-commit.ts'
import { withCheckout } from '../git/with-checkout.ts'
import { GithubError } from '../github/github-error.ts'
import { type Github, openGithub, type Pull } from '../github/open-github.ts'
import type { GithubAccess } from '../github/request-github.ts'
import { leaseFolder } from '../lease-folder.ts'
import type { GardenPlace } from '../read-settings.ts'
import { runGit } from '../run-git.ts'
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
  isPrivate: boolean
  branch: string
  /** Whether the branch may be made anew: it holds nothing of people that is not merged. */
  isFree: boolean
  /** Those of the branch, the newest first. */
  pulls: Pull[]
  /** The vault in the checkout; the owner's own where there is no `origin`, and then nothing is written there. */
  place: GardenPlace
  /** The day of the commit that is proposed on, `YYYY-MM-DD`: on another day it is the same proposal. */
  today: string
  /** Where it is proposed; null where there is no `origin`. */
  upstream: Upstream | null
}

export interface Upstream {
  github: Github
  base: { name: string; commit: string }
  /** The newest commit of the branch; null where there is no branch. */
  tip: string | null
  /** Git in the checkout. */
  git: Git
  /** What stands before paths of the vault in the repository; empty or ending in `/`. */
  prefix: string
  /** Whether GitHub says of a repository, `owner/name`, that all can see it. */
  isPublic(repository: string): Promise<boolean>
}

/**
 * Lets `work` make a proposal for the garden at `place`, or only plan one where `dryRun`: that needs no
 * `origin`. Throws `UserError` where git or GitHub refuses.
 */
export async function withWorkplace<Result>(
  world: World,
  { vault, settings }: GardenPlace,
  access: ProposalAccess,
  { branch, dryRun }: { branch: string; dryRun: boolean },
  work: (workplace: Workplace) => Promise<Result>,
): Promise<Result> {
  const lacks = dryRun ? await lackOf(vault, access) : null
  if (lacks !== null) {
    world.notice(`${lacks}: this is a plan for the vault as it lies.`)
    const place = { vault, settings }
    // Where it would be proposed may be public.
    return work({
      isPrivate: false,
      branch,
      isFree: true,
      pulls: [],
      place,
      today: world.today(),
      upstream: null,
    })
  }
  const { token, api, server } = access
  const inVault = openGit(await realpath(vault), token === null ? null : { server, token })
  const { root, prefix } = await findRepository(inVault, repositoryHint)
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
      const isPublic = (name: string) => isPublicRepository({ repository: name, token, api })
      const upstream = { github, base, tip, git: inCheckout, prefix, isPublic }
      return work({ isPrivate, branch, isFree, pulls, place, today: await dayOf(git, commit), upstream })
    })
  } finally {
    lease.release()
  }
}

async function isPublicRepository(access: GithubAccess): Promise<boolean> {
  try {
    return !(await openGithub(access).repository()).isPrivate
  } catch (error) {
    if (error instanceof GithubError) return false
    throw error
  }
}

const repositoryHint =
  'A pull request is made from a repository on GitHub: keep the vault in one, or see by `--dry-run` what it would hold.'

/** What a proposal would need and is not there; null where nothing lacks. */
async function lackOf(vault: string, { repository, server }: ProposalAccess): Promise<string | null> {
  const address = (await runGit(vault, ['remote', 'get-url', 'origin']))?.toString().trim() ?? ''
  if (address === '') return 'There is no `origin` here'
  if (repository !== undefined || isAtServer(address, server)) return null
  return `\`origin\` is not at ${new URL(server).host}`
}

async function dayOf(git: Git, commit: string): Promise<string> {
  const seconds = Number((await git(['show', '--no-patch', '--format=%ct', commit])).trim())
  return new Date(seconds * 1000).toISOString().slice(0, 10)
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
