/** Reads what may be sent: posts and notes as they stand in the default branch of `origin`, and never as they lie here. */
import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { type SortedPosts, sortPosts } from '../../src/garden/distribution/sort-posts.ts'
import type { Evidence } from '../../src/garden/effects/decide-approval.ts'
import { postKind } from '../../src/garden/posts/post-kind.ts'
import { postsFolder } from '../../src/garden/posts/post-path.ts'
import { publishedNotes } from '../../src/garden/posts/published-notes.ts'
import { readPost } from '../../src/garden/posts/read-post.ts'
import type { DistributionSettings } from '../../src/schemas/distribution-settings.ts'
import type { Post } from '../../src/schemas/post.ts'
import { type AskWho, readEvidence } from '../adapters/effects/read-evidence.ts'
import { findRepository } from '../adapters/git/find-repository.ts'
import { isAsIn } from '../adapters/git/is-as-in.ts'
import { type Git, openGit } from '../adapters/git/open-git.ts'
import { type OriginRecords, openRecords } from '../adapters/git/open-records.ts'
import { repositoryAt } from '../adapters/git/repository-at.ts'
import { withCheckout } from '../adapters/git/with-checkout.ts'
import { openRequests } from '../adapters/github/request-github.ts'
import { whoBrought } from '../adapters/github/who-brought.ts'
import { leaseFolder } from '../adapters/lease-folder.ts'
import { leakingPosts } from '../adapters/posts/inspect-posts.ts'
import { readGarden } from '../adapters/read-garden.ts'
import { type GardenPlace, settingsFile } from '../adapters/read-settings.ts'
import type { World } from '../adapters/world.ts'

export interface DistributionAccess {
  /** `owner/name` at GitHub; null: the address of `origin` says it, or commits are believed to be of whom they name. */
  repository: string | null
  /** Null reads what is public. */
  token: string | null
  /** The address of the API, and that of repositories. */
  api: string
  server: string
}

export interface DistributionRead extends SortedPosts {
  git: Git
  /** Whether the settings here are others than those of the commit that is read. Those of another repository are the owner's word. */
  hasOtherSettings: boolean
  /** By path in the vault. */
  evidence: ReadonlyMap<string, Evidence>
  /** Since when there is a file at a path of the vault, in milliseconds since 1970. */
  since: ReadonlyMap<string, number>
  /** A post as it was when a commit brought it. */
  recall(commit: string, record: string): Promise<Post | null>
}

/**
 * The posts at `origin`, which of them may be sent at all, and who approved them. Throws `UserError` where
 * the vault is in no repository, or `origin` or the list of private words cannot be read.
 */
export async function readDistribution(
  world: World,
  place: GardenPlace,
  distribution: DistributionSettings,
  access: DistributionAccess,
): Promise<DistributionRead> {
  const { token, server } = access
  const gitAccess = token === null ? null : { server, token }
  const inVault = openGit(await realpath(place.vault), gitAccess)
  const { root, prefix } = await findRepository(
    inVault,
    'What is sent is approved by commits: keep the vault in a repository.',
  )
  const git = openGit(root, gitAccess)
  const records = await openRecords(git, root)
  const files = await postsIn(records, prefix)
  const sorted = await sortAtOrigin(world, place, distribution, {
    git,
    root,
    prefix,
    commit: records.commit,
    files,
  })
  const recorded = sorted.posts.map(({ path, id, hash }) => ({
    record: prefix + path,
    kind: postKind,
    id,
    hash,
  }))
  const byRecord = await readEvidence(
    records,
    prefix + postsFolder,
    recorded,
    await askWho(git, records, access),
  )
  const bringers = await records.bringers(prefix + postsFolder)
  return {
    ...sorted,
    git,
    hasOtherSettings: (await isAsIn(git, root, records.commit, settingsFile(world))) === false,
    since: new Map([...bringers].map(([record, { since }]) => [record.slice(prefix.length), since])),
    evidence: new Map([...byRecord].map(([record, one]) => [record.slice(prefix.length), one])),
    recall: async (commit, record) => {
      const text = await records.textAt(commit, record)
      return text === null ? null : readPost({ path: record.slice(prefix.length), text }).post
    },
  }
}

async function postsIn(records: OriginRecords, prefix: string): Promise<Map<string, string>> {
  const texts = await records.texts(prefix + postsFolder)
  return new Map([...texts].map(([path, text]) => [path.slice(prefix.length), text]))
}

interface Origin {
  git: Git
  root: string
  prefix: string
  commit: string
  files: ReadonlyMap<string, string>
}

/** What is published is decided by the garden at the same commit as the posts. */
async function sortAtOrigin(
  world: World,
  { settings }: GardenPlace,
  distribution: DistributionSettings,
  { git, root, prefix, commit, files }: Origin,
): Promise<SortedPosts> {
  const lease = await leaseFolder(join(world.root, '.cache', `distribute-${sha256(root).slice(0, 12)}`))
  try {
    return await withCheckout(git, lease.dir, commit, async (dir) => {
      const place = { settings, vault: join(dir, prefix) }
      const read = await readGarden(world, place)
      const published = publishedNotes(read.garden, settings)
      const { posts, messages } = sortPosts(files, { settings: distribution, published, sha256 })
      const open = posts.filter(({ obstacle }) => obstacle === null).map(({ post }) => post)
      const leaking = await leakingPosts(world, place, read, open)
      return {
        posts: posts.map((one) => (leaking.has(one.post) ? { ...one, obstacle: 'private' } : one)),
        messages,
      }
    })
  } finally {
    lease.release()
  }
}

async function askWho(git: Git, { branch }: OriginRecords, access: DistributionAccess): Promise<AskWho> {
  const { token, api } = access
  const repository = access.repository ?? (await repositoryAt(git, access.server))
  if (repository === null) return null
  const ask = openRequests({ repository, token, api })
  return (commit) => whoBrought(ask, repository, branch, commit)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
