/** What is told of one post. */
import type { Post } from '../../schemas/post.ts'
import type { EffectStatus } from '../effects/effect-status.ts'
import type { DistributionRow } from './distribution.ts'
import type { SortedPost } from './sort-posts.ts'

/** `id`: of what was done, which may be an update. */
export function distributionRow(
  { path, post }: Pick<SortedPost, 'path'> & { post: Pick<Post, 'channel' | 'url'> },
  { id, status }: { id: string; status: EffectStatus },
  { does, because }: Pick<DistributionRow, 'does' | 'because'>,
): DistributionRow {
  const { state, failure, doubt, receipt, claim } = status
  const { channel, url } = post
  const reason = state === 'failed' ? (failure?.reason ?? null) : doubt
  return {
    id,
    channel,
    url,
    path,
    state,
    does,
    because,
    reason,
    at: claim?.at ?? null,
    sent: receipt?.url ?? null,
  }
}
