/** What channels were not to be told of when they were set up. */
import { backlogPath } from '../../src/garden/posts/post-path.ts'
import type { ChannelName } from '../../src/schemas/post.ts'
import { GitFailure } from '../adapters/git/open-git.ts'
import { readBacklogFile } from '../adapters/posts/list-posts.ts'
import type { Workplace } from '../adapters/proposals/with-workplace.ts'

export interface Backlogs {
  /** Of the channels that are set up. */
  backlogs: Map<ChannelName, string>
  /** Those that an open pull request proposes: what was published since is new. */
  proposed: Map<ChannelName, string>
}

/** Of `channels`, what stands in the default branch and on the branch of the pull request; a list that git cannot show counts as none. */
export async function readBacklogs(
  { place, upstream, pulls }: Workplace,
  channels: readonly ChannelName[],
): Promise<Backlogs> {
  const found: Backlogs = { backlogs: new Map(), proposed: new Map() }
  const tip = pulls.some(({ state }) => state === 'open') ? upstream?.tip : null
  for (const channel of channels) {
    const merged = await readBacklogFile(place.vault, channel)
    if (merged !== null) found.backlogs.set(channel, merged)
    else if (upstream && tip) {
      const path = `${upstream.prefix}${backlogPath(channel)}`
      const text = await upstream.git(['show', `${tip}:${path}`]).catch((error: unknown) => {
        if (error instanceof GitFailure) return null
        throw error
      })
      if (text !== null) found.proposed.set(channel, text)
    }
  }
  return found
}
