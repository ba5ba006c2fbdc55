/** Sees how the machinery of a garden stands, and records what is new: what reports tell of later. */
import { realpath } from 'node:fs/promises'
import { newObservations } from '../../src/garden/ops/new-observations.ts'
import type { Observed } from '../../src/garden/ops/render-observed.ts'
import { parseRejections } from '../../src/garden/suggest/rejections/parse-rejections.ts'
import type { Observation } from '../../src/schemas/observation.ts'
import { ledgerTip } from '../adapters/effects/ledger-branch.ts'
import { findRepository } from '../adapters/git/find-repository.ts'
import { type Git, openGit } from '../adapters/git/open-git.ts'
import { openRecords } from '../adapters/git/open-records.ts'
import { repositoryAt } from '../adapters/git/repository-at.ts'
import { GithubError } from '../adapters/github/github-error.ts'
import { openGithub } from '../adapters/github/open-github.ts'
import { addObservations, readObservations } from '../adapters/ops/open-observations.ts'
import type { GardenPlace } from '../adapters/read-settings.ts'
import { rejectionsPath } from '../adapters/rejection-record.ts'
import { observeActions } from './observe-actions.ts'
import { observeProposals } from './observe-proposals.ts'
import { observeSite } from './observe-site.ts'

export interface ObserveAccess {
  /** `owner/name` at GitHub; null: the address of `origin` says it. */
  repository: string | null
  /** Null reads what is public. */
  token: string | null
  /** The address of the API, and that of repositories. */
  api: string
  server: string
  sleep?: (ms: number) => Promise<unknown>
}

export interface ObserveOptions {
  access: ObserveAccess
  /** The folder of the built site, and files of Lighthouse. */
  dist: string
  lighthouse: readonly string[]
  /** Only says what would be recorded. */
  dryRun: boolean
  /** Milliseconds since 1970. */
  now: number
}

/** Throws `UserError` where `origin` cannot be read, or takes nothing. What GitHub does not say is a gap, and the rest is recorded. */
export async function observe(
  { vault, settings }: GardenPlace,
  { access, dist, lighthouse, dryRun, now }: ObserveOptions,
): Promise<Observed> {
  const { token, server } = access
  const gitAccess = token === null ? null : { server, token }
  const inVault = openGit(await realpath(vault), gitAccess)
  const { root, prefix } = await findRepository(inVault, hint)
  const git = openGit(root, gitAccess)
  const records = await openRecords(git, root)
  const known = (await readObservations(git, await ledgerTip(git))).lines
  const rejections = await records.textAt(records.commit, prefix + rejectionsPath)
  const rejected = new Set(parseRejections(rejections ?? '').lines.map(({ rejection }) => rejection.id))
  const site = await observeSite({ dist, lighthouse, base: settings.base })
  const github = await observeGithub(git, access, { branch: records.branch, known, rejected, now })
  const seen = [...github.seen, ...site.seen]
  const added = dryRun ? newObservations(known, seen).fresh : await addObservations(git, seen)
  return {
    added,
    isRecorded: !dryRun,
    gaps: [...github.gaps, ...site.gaps],
    hasFailed: github.hasFailed,
  }
}

const hint = 'What is seen is recorded at `origin`: keep the vault in a repository.'

interface GithubKnown {
  branch: string
  known: readonly Observation[]
  rejected: ReadonlySet<string>
  now: number
}

interface GithubSeen {
  seen: Observation[]
  gaps: string[]
  hasFailed: boolean
}

async function observeGithub(
  git: Git,
  { repository: named, token, api, server, sleep }: ObserveAccess,
  { branch, known, rejected, now }: GithubKnown,
): Promise<GithubSeen> {
  const repository = named ?? (await repositoryAt(git, server))
  if (repository === null)
    return {
      seen: [],
      gaps: ['Nobody was asked about workflows: `origin` is not at GitHub.'],
      hasFailed: false,
    }
  const access = { repository, token, api, ...(sleep ? { sleep } : {}) }
  const actions = await observeActions(access, { branch, known, now })
  const proposals = await observeProposals(openGithub(access), rejected, now).catch((error: unknown) => {
    if (error instanceof GithubError) return error.message
    throw error
  })
  const failures = [actions.gap, typeof proposals === 'string' ? proposals : null].filter(
    (one) => one !== null,
  )
  const left = actions.left > 0 ? [`${actions.left} older runs are left for the next time.`] : []
  return {
    seen: [...actions.seen, ...(typeof proposals === 'string' ? [] : proposals)],
    gaps: [...new Set(failures), ...left],
    hasFailed: failures.length > 0,
  }
}
