/** Reads what reports tell besides notes: the ledger, and the records of posts and of engines in commits. */
import { createHash } from 'node:crypto'
import { parseLedger } from '../../src/garden/effects/ledger-text.ts'
import { parseSpend } from '../../src/garden/engine/spend.ts'
import { observedFolder, parseObservations } from '../../src/garden/ops/observation-text.ts'
import type { CommittedPost, ReportScope } from '../../src/garden/ops/report-scope.ts'
import { postId } from '../../src/garden/posts/post-effect.ts'
import { postKind } from '../../src/garden/posts/post-kind.ts'
import { postsFolder } from '../../src/garden/posts/post-path.ts'
import { readPost } from '../../src/garden/posts/read-post.ts'
import { ledgerBranch } from '../adapters/effects/ledger-branch.ts'
import { spendFolder } from '../adapters/engine/spend-ledger.ts'
import type { Git } from '../adapters/git/open-git.ts'
import { committedTexts } from '../adapters/ops/committed-texts.ts'
import { readScheduled } from '../adapters/ops/read-scheduled.ts'
import { runGit } from '../adapters/run-git.ts'

export interface RecordPlace {
  git: Git
  /** The root of the repository, and what stands before paths of the vault in it. */
  root: string
  prefix: string
}

export type Records = Pick<
  ReportScope,
  'effects' | 'observations' | 'posts' | 'postsBefore' | 'scheduled' | 'scheduledBefore' | 'spend' | 'damaged'
>

/** Of the ledger what was written until `last`; of the commit that stood then, and of the one before, the posts and the schedules. */
export async function readRecords(
  place: RecordPlace,
  { last, now, before }: { last: number; now: string | null; before: string | null },
): Promise<Records> {
  const { git, root, prefix } = place
  const ledger = await ledgerCommit(root)
  const effects = parseLedger(postKind, await committedTexts(git, root, ledger, 'effects'))
  const observed = parseObservations(await committedTexts(git, root, ledger, observedFolder))
  const spendTexts = await committedTexts(git, root, now, prefix + spendFolder)
  const spend = [...spendTexts]
    .filter(([path]) => /\/\d{4}-\d\d\.jsonl$/.test(path))
    .map(([path, text]) => ({ path, ...parseSpend(text) }))
  const hasCome = ({ at }: { at: string }) => Date.parse(at) <= last
  const damaged = [
    ...[...effects.faults, ...observed.faults].map(({ file }) => file),
    ...spend.flatMap(({ path, faults }) => (faults.length > 0 ? [path] : [])),
  ]
  return {
    effects: effects.lines.filter(hasCome),
    observations: observed.lines.filter(hasCome),
    posts: await readPosts(place, now),
    postsBefore: await readPosts(place, before),
    scheduled: await readScheduled(git, root, now),
    scheduledBefore: await readScheduled(git, root, before),
    spend: spend.flatMap(({ lines }) => lines),
    damaged: [...new Set(damaged)].sort(),
  }
}

/** As it was last fetched; the branch itself where there is no `origin`. */
async function ledgerCommit(root: string): Promise<string | null> {
  for (const ref of [`refs/remotes/origin/${ledgerBranch}`, `refs/heads/${ledgerBranch}`]) {
    const commit = await runGit(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
    if (commit !== null) return commit.toString().trim()
  }
  return null
}

async function readPosts(
  { git, root, prefix }: RecordPlace,
  commit: string | null,
): Promise<CommittedPost[]> {
  const texts = await committedTexts(git, root, commit, prefix + postsFolder)
  return [...texts].flatMap(([path, text]) => {
    if (!path.endsWith('.md')) return []
    const { post } = readPost({ path: path.slice(prefix.length), text })
    return post ? [{ id: postId(post, sha256), path, post }] : []
  })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
